"""A sum over a filtered list, for profilers to look at.

It stands in a file of its own, so that they have lines to name.
"""

# --8<-- [start:process]
from collections.abc import Callable


def process_large_data(
    size: int, look: Callable[[], object] = lambda: None
) -> int:
    """Sum the even numbers below `size`, by way of two lists.

    Args:
        size: How many numbers are made.
        look: Called while both lists are alive.
    """
    data = list(range(size))
    filtered = [number for number in data if number % 2 == 0]
    look()
    return sum(filtered)


# --8<-- [end:process]
def main() -> None:
    print(process_large_data(200_000))


if __name__ == "__main__":
    main()
