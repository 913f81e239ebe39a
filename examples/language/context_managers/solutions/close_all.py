"""A stack of exits that reports every failure, not only the last.

An `ExitStack` chains them; an `except*` can pick from a group.
"""

# --8<-- [start:close-all]
from collections.abc import Callable


def close_all(*closers: Callable[[], object]) -> None:
    """Call all, the last one first; raise what failed as a group.

    Raises:
        ExceptionGroup: With the error of each closer that failed.
    """
    failures: list[Exception] = []
    for close in reversed(closers):
        try:
            close()
        except Exception as error:
            failures.append(error)
    if failures:
        raise ExceptionGroup("closing", failures)


# --8<-- [end:close-all]
def main() -> None:
    def jam() -> None:
        raise OSError("the lid is stuck")

    try:
        close_all(jam, lambda: print("reel stopped"), {}.popitem)
    except* OSError as jams:
        print(f"stuck: {jams.exceptions}")
    except* KeyError as losses:
        print(f"lost: {losses.exceptions}")


if __name__ == "__main__":
    main()
