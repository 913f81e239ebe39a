"""A generator that lets nothing stop it, not even its owner.

GeneratorExit is the order to end; to yield after it is an error.
"""

# --8<-- [start:poll]
from collections.abc import Generator, Iterable


def poll(levels: Iterable[float]) -> Generator[float]:
    for level in levels:
        try:
            yield level
        except BaseException as error:
            print(f"ignored {error!r}")


# --8<-- [end:poll]
def main() -> None:
    readings = poll([1.42, 2.31])
    print(next(readings))
    try:
        readings.close()
    except RuntimeError as error:
        print(error)
    print(list(readings))


if __name__ == "__main__":
    main()
