"""What the functions of a source do, found without running it.

A `return` belongs to the innermost function around it.
"""

# --8<-- [start:outline]
import ast
from collections.abc import Iterator

Function = ast.FunctionDef | ast.AsyncFunctionDef
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def own(function: Function) -> Iterator[ast.AST]:
    """The nodes of a function's body, without those of inner scopes."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, SCOPES):
            waiting.extend(ast.iter_child_nodes(node))


# --8<-- [end:outline]
# --8<-- [start:returns]
def returns(source: str) -> dict[str, int]:
    """How many `return` statements each function of a source has."""
    return {
        node.name: sum(isinstance(part, ast.Return) for part in own(node))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, Function)
    }


# --8<-- [end:returns]
# --8<-- [start:main]
TARIFF = """
def fare(length):
    def step(metres):
        return 3 * metres
    if length > 12:
        return 60
    return 12 + step(length)
"""


def main() -> None:
    tree = ast.parse(TARIFF)
    print(sum(isinstance(node, ast.Return) for node in ast.walk(tree)))
    print(returns(TARIFF))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
