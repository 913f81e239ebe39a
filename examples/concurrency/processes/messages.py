"""How often a task is pickled on its way to the workers.

The function travels with every chunk; only the parent's count is kept.
"""

# --8<-- [start:messages]
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


class Develop:
    """A task that knows how often it was sent."""

    sent = 0

    def __call__(self, plate: int) -> int:
        return plate % 7

    def __reduce__(self) -> tuple[type["Develop"], tuple[()]]:
        Develop.sent += 1
        return Develop, ()


def messages(plates: int, chunksize: int) -> int:
    """Map over so many plates; return how often the task was sent."""
    Develop.sent = 0
    with ProcessPoolExecutor(1, get_context("forkserver")) as pool:
        found = pool.map(Develop(), range(plates), chunksize=chunksize)
        assert list(found) == [plate % 7 for plate in range(plates)]
    return Develop.sent


# --8<-- [end:messages]
def main() -> None:
    for chunksize in (1, 25):
        print(chunksize, messages(100, chunksize))


if __name__ == "__main__":
    main()
