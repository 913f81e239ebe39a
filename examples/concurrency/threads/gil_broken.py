"""The rule as it is copied: threads do not compute in parallel.

It holds for builds with a GIL, and says so of all.
"""


# --8<-- [start:threads]
def computing_threads(cores: int) -> int:
    """Return how many threads are worth starting for pure computing."""
    return min(cores, 1)  # because of the GIL


# --8<-- [end:threads]
def main() -> None:
    print(computing_threads(8))


if __name__ == "__main__":
    main()
