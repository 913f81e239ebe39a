# The `cython` module makes its types as it is imported, hence:
# pyright: basic
"""Another fractal, in pure-Python mode: the Burning Ship.

It folds each point into the first quadrant before every step.
"""

# --8<-- [start:ship]
import cython


@cython.ccall
def escape_time(
    x: cython.double, y: cython.double, limit: cython.int
) -> cython.int:
    cx: cython.double = x
    cy: cython.double = y
    steps: cython.int = 0
    while steps < limit and x * x + y * y <= 4.0:
        x, y = x * x - y * y + cx, 2.0 * abs(x * y) + cy
        steps += 1
    return steps


# --8<-- [end:ship]
def main() -> None:
    print(escape_time(-1.75, -0.03, 100), escape_time(1.0, 1.0, 100))


if __name__ == "__main__":
    main()
