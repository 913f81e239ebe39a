"""The `with` statement, written out as a function.

It stands for one manager: `with a, b:` is one `with` inside another.
"""

# --8<-- [start:run-with]
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

T = TypeVar("T")


def run_with(
    manager: AbstractContextManager[T], body: Callable[[T], object]
) -> None:
    """Do what `with manager as value: body(value)` does."""
    enter = type(manager).__enter__
    leave = type(manager).__exit__
    value = enter(manager)
    try:
        body(value)
    except BaseException as error:
        if not leave(manager, type(error), error, error.__traceback__):
            raise
    else:
        leave(manager, None, None, None)


# --8<-- [end:run-with]
def main() -> None:
    from contextlib import nullcontext, suppress

    def divide(_: None) -> float:
        print("dividing")
        return 1 / 0

    run_with(nullcontext("drums"), print)
    run_with(suppress(ZeroDivisionError), divide)
    print("after the division")


if __name__ == "__main__":
    main()
