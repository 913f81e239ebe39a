"""An exit whose own failure does not hide the error of the block.

Without an error in the block there is nothing to hide: then it is raised.
"""

# --8<-- [start:careful]
from collections.abc import Callable
from types import TracebackType


class Careful:
    def __init__(self, close: Callable[[], object]) -> None:
        self.close = close

    def __enter__(self) -> None: ...

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self.close()
        except Exception as error:
            if exc is None:
                raise
            exc.add_note(f"and on the way out: {error!r}")


# --8<-- [end:careful]
# --8<-- [start:aftermath]
def aftermath(error: BaseException | None) -> list[str]:
    """List an error and what it was raised in the face of."""
    told: list[str] = []
    while error is not None:
        told.append(repr(error))
        error = error.__context__
    return told


# --8<-- [end:aftermath]
def main() -> None:
    def jam() -> None:
        raise OSError("the lid is stuck")

    try:
        with Careful(jam):
            raise ValueError("wrong note")
    except ValueError as error:
        print(aftermath(error), error.__notes__)


if __name__ == "__main__":
    main()
