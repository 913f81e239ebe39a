"""A rate limit: no more than so many starts in any window of time.

Safe between threads and tasks.  Starts are reserved under a lock, which is
not held while a caller waits; a caller that gives up has used its start.
"""

# --8<-- [start:limiter]
from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import ParamSpec, TypeVar

from examples.language.decorators.clock import REAL, Clock
from examples.language.decorators.policy import Call, governed

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


# --8<-- [end:limiter]
# --8<-- [start:reserve]
class Limiter:
    """So many starts in any window; share it to limit functions together."""

    def __init__(
        self, starts: int, window: float, clock: Clock = REAL
    ) -> None:
        if starts < 1:
            raise ValueError(f"{starts} starts are none")
        self.window, self.clock = window, clock
        self._starts, self._lock = deque[float](maxlen=starts), Lock()

    def reserve(self) -> float:
        """Take the next free start; return the seconds until then."""
        with self._lock:
            now = start = self.clock.now()
            if len(self._starts) == self._starts.maxlen:
                start = max(now, self._starts[0] + self.window)
            self._starts.append(start)
        return start - now


# --8<-- [end:reserve]
# --8<-- [start:limited]
def limited(
    limiter: Limiter,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let calls wait until the limiter has a start for them."""

    async def policy(call: Call[T]) -> T:
        seconds = limiter.reserve()
        if seconds > 0:
            await call.sleep(seconds)
        return await call.run()

    return governed(policy, limiter.clock)


# --8<-- [end:limited]
def main() -> None:
    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()

    @limited(Limiter(2, window=60, clock=clock))
    def open_lock(ship: str) -> None:
        print(f"{clock.now():.0f} s: {ship} enters")

    for ship in ("Calypso", "Pourquoi-Pas?", "Fram", "Belem", "Gjøa"):
        open_lock(ship)


if __name__ == "__main__":
    main()
