"""A retry: the loop repeats, and the manager in it forgives.

A manager cannot run its block twice, so it is not one `with` but several.
"""

# --8<-- [start:attempts]
from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext


def attempts(
    most: int, *kinds: type[Exception]
) -> Iterator[AbstractContextManager[None]]:
    """Yield a manager for each attempt; the last forgives nothing."""
    done = False

    @contextmanager
    def attempt() -> Generator[None]:
        nonlocal done
        try:
            yield
            done = True
        except kinds:
            pass

    for _ in range(most - 1):
        yield attempt()
        if done:
            return
    yield nullcontext()


# --8<-- [end:attempts]
def main() -> None:
    moods = iter(["flat", "sharp", "in tune"])
    for attempt in attempts(3, ValueError):
        with attempt:
            mood = next(moods)
            print(mood)
            if mood != "in tune":
                raise ValueError(mood)


if __name__ == "__main__":
    main()
