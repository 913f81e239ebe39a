"""A thread whose outcome can be had: the value, or the error raised again.

`Thread.join` returns nothing, and swallows nothing: it is not told.
"""

# --8<-- [start:errand]
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def start(errand: Callable[[], T]) -> Future[T]:
    """Run a function in a thread of its own; the future has the outcome."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(errand())
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run).start()
    return future


# --8<-- [end:errand]
def main() -> None:
    print(start(lambda: "paid in").result(10))


if __name__ == "__main__":
    main()
