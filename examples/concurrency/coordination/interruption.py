"""Cancels workers at given moments, and looks for what is left.

The moments come from outside: from a seed, or from Hypothesis.
"""

# --8<-- [start:interruption]
import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Protocol


@dataclass(frozen=True, order=True)
class Interruption:
    """At a minute, and some turns of the loop later, cancel a worker."""

    minute: int
    turns: int
    worker: int


def interruptions(random: Random, /, workers: int) -> list[Interruption]:
    """Draw one for each worker, in order of time."""
    return sorted(
        Interruption(random.randrange(12), random.randrange(4), worker)
        for worker in range(workers)
    )


# --8<-- [end:interruption]
# --8<-- [start:interrupted]
class Shop(Protocol):
    """What can be interrupted."""

    async def baker(self) -> None: ...
    async def clerk(self) -> None: ...
    def found(self) -> list[str]: ...


async def interrupted(shop: Shop, plan: Iterable[Interruption], /) -> None:
    """Start two of each, cancel as planned, and at last all the others."""
    staff = [shop.baker, shop.baker, shop.clerk, shop.clerk]
    workers = [asyncio.create_task(job()) for job in staff]
    now = asyncio.get_running_loop().time
    opened = now()
    for cut in plan:
        await asyncio.sleep(opened + cut.minute - now())
        for _ in range(cut.turns):
            await asyncio.sleep(0)
        workers[cut.worker].cancel()
    await asyncio.wait(workers, timeout=60)
    for worker in workers:
        worker.cancel()
    await asyncio.wait(workers)


# --8<-- [end:interrupted]
def main() -> None:
    """Interrupt three days in a bakery, and look for what is missing."""
    from examples.concurrency.coordination.bakery import Bakery
    from examples.concurrency.event_loops.virtual_clock import run

    for seed in range(3):
        bakery = Bakery(["rye", "spelt", "oat", "bran"], places=1)
        run(interrupted(bakery, interruptions(Random(seed), workers=4)))
        print(f"sold {bakery.sold}, found {len(bakery.found())} of 4")


if __name__ == "__main__":
    main()
