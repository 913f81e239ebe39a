"""A lock that refuses the wait that would never end.

Threads are told apart by their names, which must differ.
"""

# --8<-- [start:names]
from threading import Lock, current_thread


class DeadlockError(RuntimeError):
    """To wait for this lock would be to wait for oneself."""


guard = Lock()
holders: dict["WatchedLock", str] = {}
wanted: dict[str, "WatchedLock"] = {}


# --8<-- [end:names]
# --8<-- [start:lock]
class WatchedLock:
    def __init__(self) -> None:
        self._lock = Lock()

    def __enter__(self) -> None:
        me = current_thread().name
        with guard:
            check(me, self)
            wanted[me] = self
        self._lock.acquire()
        with guard:
            del wanted[me]
            holders[self] = me

    def __exit__(self, *error: object) -> None:
        with guard:
            del holders[self]
        self._lock.release()


# --8<-- [end:lock]
# --8<-- [start:check]
def check(me: str, lock: WatchedLock) -> None:
    """Follow who waits for whom; raise if that comes back to me."""
    chain = [me]
    while holder := holders.get(lock):
        chain.append(holder)
        if holder == me:
            raise DeadlockError(" waits for ".join(chain))
        if holder not in wanted:
            return
        lock = wanted[holder]


# --8<-- [end:check]
def main() -> None:
    lock = WatchedLock()
    with lock:
        try:
            lock.__enter__()
        except DeadlockError as error:
            print(error)


if __name__ == "__main__":
    main()
