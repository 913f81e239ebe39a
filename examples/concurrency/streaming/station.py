"""A seismograph as an async iterator, and again as an async generator.

Both are lazy: the next tremor is waited for when it is asked for.
"""

# --8<-- [start:tremor]
import asyncio
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass

from examples.concurrency.event_loops.virtual_clock import run


@dataclass(frozen=True)
class Tremor:
    station: str
    strength: int


# --8<-- [end:tremor]
# --8<-- [start:iterator]
class Seismograph:
    """One tremor a second, by the protocol itself."""

    def __init__(self, station: str, strengths: Iterable[int]) -> None:
        self.station, self._strengths = station, iter(strengths)

    def __aiter__(self) -> "Seismograph":
        return self

    async def __anext__(self) -> Tremor:
        await asyncio.sleep(1)
        for strength in self._strengths:
            return Tremor(self.station, strength)
        raise StopAsyncIteration


# --8<-- [end:iterator]
# --8<-- [start:generator]
async def tremors(
    station: str, strengths: Iterable[int], /, every: float = 1
) -> AsyncGenerator[Tremor]:
    """Yield a tremor `every` so many seconds; say so when it ends."""
    try:
        for strength in strengths:
            await asyncio.sleep(every)
            yield Tremor(station, strength)
    finally:
        print(f"{station} off")


# --8<-- [end:generator]
# --8<-- [start:tuned]
class GlitchError(Exception):
    """The needle jumped: what was read last does not count."""


async def tuned(strengths: Iterable[int], /) -> AsyncGenerator[int, float]:
    """Yield strengths; what is sent is the pause before the next one."""
    pause, total = 1.0, 0
    for strength in strengths:
        await asyncio.sleep(pause)
        try:
            pause = (yield total + strength) or pause
        except GlitchError:
            continue
        total += strength


# --8<-- [end:tuned]
async def main() -> None:
    """Read both."""
    print([t.strength async for t in Seismograph("Etna", [3, 1, 4])])
    print([t.strength async for t in tremors("Etna", [3, 1, 4])])


if __name__ == "__main__":
    run(main())
