# The `cython` module makes its types as it is imported, hence:
# pyright: basic
"""The same C types written as Python: this file runs compiled and not.

Import it as `julia_pure` to interpret it, as `julia_pure_compiled` for C.
"""

# --8<-- [start:escape-time]
import cython


@cython.cfunc
def escape_time(
    x: cython.double, y: cython.double, limit: cython.int
) -> cython.int:
    steps: cython.int = 0
    while steps < limit and x * x + y * y <= 4.0:
        x, y = x * x - y * y - 0.8, 2.0 * x * y + 0.156
        steps += 1
    return steps


# --8<-- [end:escape-time]
# --8<-- [start:heights]
def heights(side: cython.int, limit: cython.int) -> list[list[int]]:
    """Return the heights of a square with `side` points on each side."""
    scale: cython.double = 3.0 / side
    row: cython.int
    column: cython.int
    rows: list[list[int]] = []
    for row in range(side):
        rows.append([])
        for column in range(side):
            rows[-1].append(
                escape_time(column * scale - 1.5, row * scale - 1.5, limit)
            )
    return rows


def is_compiled() -> bool:
    """Tell which of its two forms this module has."""
    return bool(cython.compiled)


# --8<-- [end:heights]
def main() -> None:
    print("compiled" if is_compiled() else "interpreted")
    print(heights(side=4, limit=40))


if __name__ == "__main__":
    main()
