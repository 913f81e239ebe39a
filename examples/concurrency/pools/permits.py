"""Permission to hold one of a few things, granted in the order of asking.

It does not know what the things are, so none is opened under its lock.
"""

# --8<-- [start:line]
from collections import deque
from threading import Condition

from examples.concurrency.pools.source import PoolClosedError


class Line:
    """Who asks first goes first, or leaves when the time is up.

    Args:
        size: How many may hold a permit at a time.
    """

    def __init__(self, size: int) -> None:
        self.size, self.closed = size, False
        self.held: int = 0
        self.changed, self.waiting = Condition(), deque[object]()

    def may_go(self, turn: object) -> bool:
        """Return whether a turn has come, or the pool is closed."""
        free = self.held < self.size and self.waiting[0] is turn
        return free or self.closed


# --8<-- [end:line]
# --8<-- [start:permits]
class Permits(Line):
    """Permits to hold one of a few things; times are seconds."""

    def acquire(self, timeout: float | None = None) -> None:
        """Take one in turn, or raise TimeoutError or PoolClosedError."""
        turn = object()
        with self.changed:
            self.waiting.append(turn)
            try:
                if not self.changed.wait_for(
                    lambda: self.may_go(turn), timeout
                ):
                    raise TimeoutError(f"none of {self.size} came back")
                if self.closed:
                    raise PoolClosedError("the pool is closed")
                self.held += 1
            finally:
                self.waiting.remove(turn)
                self.changed.notify_all()

    def release(self) -> None:
        """Give back a permit that was acquired."""
        with self.changed:
            self.held -= 1
            self.changed.notify_all()


# --8<-- [end:permits]
# --8<-- [start:close]
def close(permits: Permits, timeout: float | None = None) -> bool:
    """Send away who waits, then wait for who holds.

    Args:
        permits: What to close.
        timeout: Seconds to wait; None to wait for ever.

    Returns:
        Whether all permits came back in time.
    """
    with permits.changed:
        permits.closed = True
        permits.changed.notify_all()
        return permits.changed.wait_for(lambda: not permits.held, timeout)


# --8<-- [end:close]
def main() -> None:
    """Ask for a second permit of one."""
    permits = Permits(1)
    permits.acquire()
    try:
        permits.acquire(timeout=0)
    except TimeoutError as error:
        print(error)
    permits.release()
    print(close(permits))


if __name__ == "__main__":
    main()
