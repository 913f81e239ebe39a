"""A formula in which every decimal number means what it says.

The tree is changed, not the text, so strings and comments are safe.
"""

# --8<-- [start:exact]
import ast
from collections.abc import Mapping
from decimal import Decimal


class Exact(ast.NodeTransformer):
    """Turns each `0.1` into `Decimal("0.1")`."""

    def __init__(self, source: str) -> None:
        self.source = source

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, float):
            return node
        digits = ast.get_source_segment(self.source, node)
        decimal = ast.Call(
            func=ast.Name("Decimal", ctx=ast.Load()),
            args=[ast.Constant(digits)],
            keywords=[],
        )
        return ast.copy_location(decimal, node)


# --8<-- [end:exact]
# --8<-- [start:amount]
def amount(source: str, values: Mapping[str, int | Decimal]) -> Decimal:
    """The exact value of a formula of our own.

    Args:
        source: An expression; it can do whatever Python can.
        values: What its names stand for.
    """
    tree = Exact(source).visit(ast.parse(source, mode="eval"))
    code = compile(ast.fix_missing_locations(tree), "<amount>", "eval")
    return Decimal(eval(code, {"Decimal": Decimal, **values}))


# --8<-- [end:amount]
def main() -> None:
    print(amount("length * 3.10 + 0.2", {"length": 3}))


if __name__ == "__main__":
    main()
