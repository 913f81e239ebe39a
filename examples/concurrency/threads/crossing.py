"""Two transfers that cross, each stopped after its first lock, if it can be.

The locks are watched, so a deadlock is an error and not a silence.
"""

# --8<-- [start:cross]
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

from examples.concurrency.threads.account import Account
from examples.concurrency.threads.watched import WatchedLock


def cross(transfer: Callable[..., None], patience: float) -> list[object]:
    """Pay from 7 to 8 and back; return both outcomes and the balances."""
    one, other = Account(7, 100), Account(8, 100)
    one.lock, other.lock = WatchedLock(), WatchedLock()
    first = Barrier(2, timeout=patience)

    def meet() -> None:
        with suppress(BrokenBarrierError):
            first.wait()

    with ThreadPoolExecutor(2, "clerk") as pool:
        there = pool.submit(transfer, one, other, 30, meet)
        back = pool.submit(transfer, other, one, 10, meet)
    errors = [each.exception() for each in (there, back)]
    return [*filter(None, errors), one.balance, other.balance]


# --8<-- [end:cross]
def main() -> None:
    from examples.concurrency.threads.transfer import transfer

    print(cross(transfer, patience=0.01))


if __name__ == "__main__":
    main()
