"""A closure keeps the variable, not the value that it had.

All the functions of a loop share one variable, and its last value.
"""

# --8<-- [start:filters]
from collections.abc import Callable

Filter = Callable[[float], bool]


def filters(limits: list[float]) -> list[Filter]:
    """One filter for each limit."""
    made: list[Filter] = []
    for limit in limits:
        made.append(lambda magnitude: magnitude < limit)  # noqa: B023
    return made


# --8<-- [end:filters]
def main() -> None:
    limits = [1.0, 3.0]
    for n, brighter in enumerate(filters(limits)):
        print(f"2.0 < {limits[n]}: {brighter(2.0)}")


if __name__ == "__main__":
    main()
