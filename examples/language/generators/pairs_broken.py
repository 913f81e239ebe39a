"""Pairs of levels, where a bare `next` is to end the generator.

Since Python 3.7 (PEP 479) a StopIteration in a body is an error.
"""

# --8<-- [start:pairs]
from collections.abc import Iterable, Iterator


def pairs(levels: Iterable[float]) -> Iterator[tuple[float, float]]:
    source = iter(levels)
    while True:
        yield next(source), next(source)


# --8<-- [end:pairs]
def main() -> None:
    try:
        print(list(pairs([1.5, 2.0])))
    except RuntimeError as error:
        print(f"{error}, from {error.__cause__!r}")


if __name__ == "__main__":
    main()
