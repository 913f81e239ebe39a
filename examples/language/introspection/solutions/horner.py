"""A polynomial as one expression, without a loop.

`a + b*x + c*x**2` becomes `a + x * (b + x * c)`: Horner's scheme.
"""

# --8<-- [start:horner]
import ast
from collections.abc import Callable, Sequence
from functools import reduce

from examples.language.introspection.generated import Spec, make


def polynomial(coefficients: Sequence[float]) -> Callable[[float], float]:
    """A function of x, compiled for these coefficients.

    Args:
        coefficients: At least one, the constant term first.
    """

    def step(inner: ast.expr, coefficient: float) -> ast.expr:
        product = ast.BinOp(ast.Name("x"), ast.Mult(), inner)
        return ast.BinOp(ast.Constant(coefficient), ast.Add(), product)

    *rest, highest = coefficients
    innermost: ast.expr = ast.Constant(highest)
    nested = reduce(step, reversed(rest), innermost)
    body = f"return {ast.unparse(nested)}"
    return make(Spec("polynomial", ("x",), body), __name__)


# --8<-- [end:horner]
def main() -> None:
    print(polynomial([12, 3, 0.5])(4))


if __name__ == "__main__":
    main()
