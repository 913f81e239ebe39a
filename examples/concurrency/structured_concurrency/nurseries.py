"""One program in asyncio, Trio and AnyIO: a party fails, the other returns.

Each runs on a clock that jumps, and gives the lines of its log.
"""

# --8<-- [start:asyncio]
import asyncio
from collections.abc import Callable

import anyio
import trio
from trio.testing import MockClock

from examples.concurrency.event_loops.virtual_clock import VirtualLoop, run


async def with_asyncio(log: list[str]) -> None:
    async def climb(party: str, hours: float) -> None:
        try:
            await asyncio.sleep(hours)
            raise ValueError(party)
        except asyncio.CancelledError:
            now = asyncio.get_running_loop().time()
            log.append(f"{party} turns back at {now:.0f} h")
            raise

    async with asyncio.TaskGroup() as group:
        group.create_task(climb("ridge", 3))
        group.create_task(climb("couloir", 5))


# --8<-- [end:asyncio]
# --8<-- [start:trio]
async def with_trio(log: list[str]) -> None:
    async def climb(party: str, hours: float) -> None:
        try:
            await trio.sleep(hours)
            raise ValueError(party)
        except trio.Cancelled:
            now = trio.current_time()
            log.append(f"{party} turns back at {now:.0f} h")
            raise

    async with trio.open_nursery() as nursery:
        nursery.start_soon(climb, "ridge", 3)
        nursery.start_soon(climb, "couloir", 5)


# --8<-- [end:trio]
# --8<-- [start:anyio]
async def with_anyio(log: list[str]) -> None:
    async def climb(party: str, hours: float) -> None:
        try:
            await anyio.sleep(hours)
            raise ValueError(party)
        except anyio.get_cancelled_exc_class():
            now = anyio.current_time()
            log.append(f"{party} turns back at {now:.0f} h")
            raise

    async with anyio.create_task_group() as group:
        group.start_soon(climb, "ridge", 3)
        group.start_soon(climb, "couloir", 5)


# --8<-- [end:anyio]
# --8<-- [start:side-by-side]
def logged(start: Callable[[list[str]], object]) -> list[str]:
    """Return the log of a program, and the errors that it ended with."""
    log: list[str] = []
    try:
        start(log)
    except* ValueError as group:
        log.append(f"{type(group).__name__}: {group.exceptions}")
    return log


def on_asyncio() -> dict[str, list[str]]:
    """Run asyncio's program, and AnyIO's on asyncio."""
    loop = {"loop_factory": VirtualLoop}
    return {
        "asyncio": logged(lambda log: run(with_asyncio(log))),
        "AnyIO": logged(
            lambda log: anyio.run(with_anyio, log, backend_options=loop)
        ),
    }


# --8<-- [end:side-by-side]
# --8<-- [start:on-trio]
def on_trio() -> dict[str, list[str]]:
    """Run Trio's program, and AnyIO's on Trio, on Trio's virtual clock."""

    def jump() -> MockClock:
        return MockClock(autojump_threshold=0)

    return {
        "Trio": logged(lambda log: trio.run(with_trio, log, clock=jump())),
        "AnyIO": logged(
            lambda log: anyio.run(
                with_anyio,
                log,
                backend="trio",
                backend_options={"clock": jump()},
            )
        ),
    }


# --8<-- [end:on-trio]
if __name__ == "__main__":
    print(on_asyncio())
    print(on_trio())
