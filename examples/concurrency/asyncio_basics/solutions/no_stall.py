"""Runs a coroutine, and fails if it kept the loop from turning.

Debug mode measures every turn and is slow, so this is for tests.
"""

# --8<-- [start:no-stall]
import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class StalledError(Exception):
    """A turn of the loop took too long."""


class _Reports(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.slow: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message.startswith("Executing "):
            self.slow.append(message)


# --8<-- [end:no-stall]
# --8<-- [start:run]
def run_unstalled(main: Coroutine[Any, Any, T], limit: float) -> T:
    """Run a coroutine on a loop of its own, in debug mode.

    Args:
        main: What to run.
        limit: The seconds that one turn of the loop may take.

    Raises:
        StalledError: A turn took longer; the message is asyncio's report.
    """
    reports = _Reports()
    logger = logging.getLogger("asyncio")
    logger.addHandler(reports)
    try:
        with asyncio.Runner(debug=True) as runner:
            runner.get_loop().slow_callback_duration = limit
            result = runner.run(main)
    finally:
        logger.removeHandler(reports)
    if reports.slow:
        raise StalledError(reports.slow[0])
    return result


# --8<-- [end:run]
def main() -> None:
    from threading import Event

    from examples.concurrency.asyncio_basics.reading_broken import read
    from examples.concurrency.asyncio_basics.shelf import shelf

    with shelf("Whisk four eggs.", Event(), patience=0.02) as path:
        try:
            run_unstalled(read(path), limit=0.01)
        except StalledError as error:
            print(error)


if __name__ == "__main__":
    main()
