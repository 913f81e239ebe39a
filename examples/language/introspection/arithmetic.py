"""Arithmetic that anyone may write, evaluated node by node.

What is allowed is listed; length, depth and every value have a limit.
"""

# --8<-- [start:limits]
import ast
from collections.abc import Mapping

LENGTH = 200  # characters
DEPTH = 20  # operations within operations
HIGHEST = 64  # exponent
LARGEST = 10**12  # of every value on the way


class FormulaError(ValueError):
    """A formula that will not be evaluated."""


# --8<-- [end:limits]
# --8<-- [start:apply]
def apply(operation: ast.operator, first: float, second: float) -> float:
    """One operation, refused before it can take long."""
    match operation:
        case ast.Add():
            return first + second
        case ast.Sub():
            return first - second
        case ast.Mult():
            return first * second
        case ast.Div():
            return first / second
        case ast.Pow() if abs(second) <= HIGHEST:
            result: float | complex = first**second
            if isinstance(result, complex):
                raise FormulaError("no real number")
            return result
        case ast.Pow():
            raise FormulaError(f"exponent beyond {HIGHEST}")
        case _:
            raise FormulaError(f"no such {type(operation).__name__}")


# --8<-- [end:apply]
# --8<-- [start:value]
def value(node: ast.expr, names: Mapping[str, float], depth: int) -> float:
    """What a node comes to, if every part of it is allowed."""
    if depth > DEPTH:
        raise FormulaError(f"deeper than {DEPTH}")
    match node:
        case ast.Constant(int() | float() as result):
            if isinstance(result, bool):
                raise FormulaError(f"{result} is no number")
        case ast.Name(name):
            if name not in names:
                raise FormulaError(f"nobody knows {name!r}")
            result = names[name]
        case ast.UnaryOp(ast.USub(), operand):
            result = -value(operand, names, depth + 1)
        case ast.BinOp(left, ast.operator() as operation, right):
            first = value(left, names, depth + 1)
            second = value(right, names, depth + 1)
            result = apply(operation, first, second)
        case _:
            raise FormulaError(f"{type(node).__name__} is not arithmetic")
    if not abs(result) <= LARGEST:
        raise FormulaError(f"beyond {LARGEST}")
    return result


# --8<-- [end:value]
# --8<-- [start:evaluate]
def evaluate(text: str, names: Mapping[str, float]) -> float:
    """The value of a formula.

    Args:
        text: `+ - * / **`, numbers, parentheses and names.
        names: What the names stand for.

    Raises:
        FormulaError: It is something else, too much, or has no value.
    """
    if len(text) > LENGTH:
        raise FormulaError(f"longer than {LENGTH}")
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError) as error:
        raise FormulaError("no expression") from error
    try:
        return value(tree.body, names, 0)
    except ArithmeticError as error:
        raise FormulaError("no value") from error


# --8<-- [end:evaluate]
# --8<-- [start:main]
def main() -> None:
    print(evaluate("12 + 3 * length", {"length": 4.5}))
    for text in "len(length)", "9 ** 9 ** 9", "1 / (length - length)":
        try:
            print(evaluate(text, {"length": 4.5}))
        except FormulaError as error:
            print(error)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
