"""A total that every worker adds to, and nobody sees.

Each process has a module of its own, and so a `tally` of its own.
"""

# --8<-- [start:tally]
from collections.abc import Iterable
from concurrent.futures import Executor

tally = {"stars": 0}


def note(stars: int) -> None:
    tally["stars"] += stars


def count_all(stars: Iterable[int], pool: Executor) -> int:
    """Return the total as this process knows it."""
    tally["stars"] = 0
    list(pool.map(note, stars))
    return tally["stars"]


# --8<-- [end:tally]
def main() -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        print(count_all([3, 4], pool))


if __name__ == "__main__":
    main()
