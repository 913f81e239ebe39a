"""A logging filter that adds the request's number to every record.

It asks when the record is handled, so it has to stand on the first handler
that the record meets: one behind a queue would ask in another thread.
"""

# --8<-- [start:filter]
import logging
from contextvars import ContextVar
from typing import TextIO

from examples.concurrency.context_variables.desk import request_id


class ContextFilter(logging.Filter):
    """Copies a context variable into each record, and lets all pass."""

    def __init__(self, variable: ContextVar[str]) -> None:
        super().__init__()
        self._variable = variable

    def filter(self, record: logging.LogRecord) -> bool:
        setattr(record, self._variable.name, self._variable.get())
        return True


# --8<-- [end:filter]
# --8<-- [start:logbook]
def open_logbook(name: str, stream: TextIO) -> logging.Logger:
    """Return a logger whose lines begin with the request's number.

    Args:
        name: Of the logger; it gets one handler with each call.
        stream: Where the lines go.
    """
    handler = logging.StreamHandler(stream)
    handler.addFilter(ContextFilter(request_id))
    line = f"%({request_id.name})s %(name)s: %(message)s"
    handler.setFormatter(logging.Formatter(line))
    logger = logging.getLogger(name)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return logger


# --8<-- [end:logbook]
def main() -> None:
    import sys

    from examples.concurrency.context_variables.desk import request

    desk = open_logbook("desk", sys.stdout)
    with request("REQ-1"):
        desk.info("guest %s arrives", "Keller")
    desk.info("nobody waits")


if __name__ == "__main__":
    main()
