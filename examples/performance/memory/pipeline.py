"""The same sum without the lists: one number is alive at a time.

What was a list can be read twice; this can be read once.
"""


# --8<-- [start:lazy]
def process_lazily(size: int) -> int:
    """Sum the even numbers below `size`, one after the other.

    Args:
        size: How many numbers are made.
    """
    data = (number for number in range(size))
    filtered = (number for number in data if number % 2 == 0)
    return sum(filtered)


# --8<-- [end:lazy]
def main() -> None:
    print(process_lazily(200_000))


if __name__ == "__main__":
    main()
