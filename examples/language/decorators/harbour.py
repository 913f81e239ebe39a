"""Four decorators stacked, the same on a sync and on an async function.

The clock moves by hand, so the run is the same every time.
"""

# --8<-- [start:names]
import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeAlias

from examples.language.decorators.cached import cached
from examples.language.decorators.clock import Clock, ManualClock
from examples.language.decorators.limited import Limiter, limited
from examples.language.decorators.retry import retry
from examples.language.decorators.timed import timed

Tide: TypeAlias = Callable[[str], float]
TideLater: TypeAlias = Callable[[str], Coroutine[Any, Any, float]]


# --8<-- [end:names]
# --8<-- [start:answer]
def answer(clock: Clock, port: str, skies: Iterator[str]) -> float:
    """What the gauge of a port says, unless there is a storm."""
    sky = next(skies)
    print(f"{clock.now():.0f} s: {sky} over {port}")
    if sky == "storm":
        raise ConnectionError(port)
    return {"Brest": 6.1, "Dover": 5.3}[port]


def note(name: str, seconds: float) -> None:
    print(f"    {name} took {seconds:.0f} s")


# --8<-- [end:answer]
# --8<-- [start:gauges]
def gauges(clock: Clock, skies: Iterator[str]) -> tuple[Tide, TideLater]:
    remember = cached(60, clock=clock)
    insist = retry(2, on=ConnectionError, pause=5, jitter=max, clock=clock)
    in_turn = limited(Limiter(2, window=30, clock=clock))

    @remember
    @insist
    @in_turn
    @timed(note, clock)
    def tide(port: str) -> float:
        clock.sleep(2)
        return answer(clock, port, skies)

    @remember
    @insist
    @in_turn
    @timed(note, clock)
    async def tide_later(port: str) -> float:
        await clock.asleep(3)
        return answer(clock, port, skies)

    return tide, tide_later


# --8<-- [end:gauges]
# --8<-- [start:main]
def main() -> None:
    clock = ManualClock()
    skies = iter(["storm", "calm", "storm", "storm", "calm"])
    tide, tide_later = gauges(clock, skies)
    print(tide("Brest"), tide("Brest"))
    try:
        asyncio.run(tide_later("Dover"))
    except ConnectionError as error:
        print(f"{error} does not answer")
    clock.sleep(18)
    print(tide("Brest"), f"as known at {clock.now():.0f} s")
    clock.sleep(1)
    print(tide("Brest"))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
