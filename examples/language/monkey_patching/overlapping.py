"""Two threads that change one thing, each for a block of its own.

The blocks overlap: the thread that enters first also leaves first.
"""

# --8<-- [start:overlap]
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager


def overlap(
    change: Callable[[int], AbstractContextManager[object]],
    read: Callable[[], int],
) -> list[int]:
    """Tell what each thread reads in its block, and what is left."""
    zero, seven = change(0), change(7)
    with ThreadPoolExecutor(1) as first, ThreadPoolExecutor(1) as second:
        first.submit(zero.__enter__).result()
        second.submit(seven.__enter__).result()
        seen = [first.submit(read).result()]
        first.submit(zero.__exit__, None, None, None).result()
        seen.append(second.submit(read).result())
        second.submit(seven.__exit__, None, None, None).result()
    return [*seen, read()]


# --8<-- [end:overlap]
def main() -> None:
    from contextlib import contextmanager

    steps: list[int] = []

    @contextmanager
    def noted(number: int) -> Generator[None]:
        steps.append(number)
        yield
        steps.append(-number)

    print(overlap(noted, steps.__len__), steps)


if __name__ == "__main__":
    main()
