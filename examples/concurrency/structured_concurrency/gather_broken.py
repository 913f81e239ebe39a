"""Parties that were gathered, and go on after one has failed.

Broken on purpose: `gather` reports the first error and owns nothing.
"""

# --8<-- [start:radio]
import asyncio
from collections.abc import Generator
from contextlib import contextmanager

from examples.concurrency.structured_concurrency.party import (
    AvalancheError,
    climb,
    note,
)


class Radio:
    on = True

    def call(self, text: str) -> None:
        if not self.on:
            note(f"nobody hears: {text}")
            raise ConnectionError("the radio is off")
        note(f"on the radio: {text}")


# --8<-- [end:radio]
# --8<-- [start:switch]
@contextmanager
def radio() -> Generator[Radio]:
    base = Radio()
    try:
        yield base
    finally:
        base.on = False


# --8<-- [end:switch]
# --8<-- [start:gather]
async def report(party: str, hours: float, base: Radio) -> None:
    trouble = AvalancheError("snow") if party == "ridge" else None
    base.call(await climb(party, hours, trouble))


async def gathered() -> None:
    with radio() as base:
        await asyncio.gather(
            report("ridge", 3, base), report("couloir", 5, base)
        )


# --8<-- [end:gather]
# --8<-- [start:main]
async def main() -> None:
    try:
        await gathered()
    except AvalancheError:
        note("the expedition is over")
    await asyncio.sleep(24)


# --8<-- [end:main]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
