"""A cache with an age limit and a size, for sync and async functions alike.

Safe between threads and tasks, but no lock is held during a call: callers
that miss together all compute, and the last to finish is kept.
"""

# --8<-- [start:names]
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, ParamSpec, TypeVar

from examples.language.decorators.clock import REAL, Clock
from examples.language.decorators.policy import Call, governed

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


# --8<-- [end:names]
# --8<-- [start:cached]
def cached(
    ttl: float, *, size: int = 128, clock: Clock = REAL
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep results by argument, for so many seconds, and so many of them."""
    if size < 1:
        raise ValueError(f"a cache of {size} entries is none")
    entries, lock = OrderedDict[Hashable, tuple[float, Any]](), RLock()

    async def policy(call: Call[T]) -> T:
        now = clock.now()
        key = call.function, call.args, frozenset(call.kwargs.items())
        expires, kept = entries.get(key, (now, None))
        value: T = kept
        if now < expires:
            return value
        value = await call.run()
        with lock:
            entries.pop(key, None)
            while len(entries) >= size:
                entries.popitem(last=False)  # the oldest
            entries[key] = now + ttl, value
        return value

    return governed(policy, clock)


# --8<-- [end:cached]
def main() -> None:
    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()

    @cached(60, clock=clock)
    def tide(port: str) -> float:
        print(f"reading the gauge of {port} at {clock.now():.0f} s")
        return 6.1

    for seconds in (0, 30, 30):
        clock.sleep(seconds)
        print(tide("Brest"))


if __name__ == "__main__":
    main()
