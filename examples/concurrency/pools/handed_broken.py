"""A permit that is handed over, and lost if its taker is cancelled just then.

Between the release and the taker's next step the permit is nobody's.
"""

# --8<-- [start:handed]
import asyncio
from collections import deque
from typing import Protocol


class HandedPermits:
    def __init__(self, size: int) -> None:
        self.free = size
        self.turns = deque[asyncio.Future[None]]()

    async def acquire(self) -> None:
        if self.free:
            self.free -= 1
            return
        turn = asyncio.get_running_loop().create_future()
        self.turns.append(turn)
        await turn

    def release(self) -> None:
        while self.turns:
            if not (turn := self.turns.popleft()).done():
                turn.set_result(None)
                return
        self.free += 1


# --8<-- [end:handed]
# --8<-- [start:same-moment]
class Permission(Protocol):
    async def acquire(self) -> None: ...
    def release(self) -> None: ...


async def same_moment(permits: Permission) -> str:
    """Release the only permit and cancel its taker, with no await between."""
    await permits.acquire()
    taker = asyncio.create_task(permits.acquire())
    await asyncio.sleep(0)
    permits.release()
    taker.cancel()
    await asyncio.wait({taker})
    try:
        async with asyncio.timeout(60):
            await permits.acquire()
    except TimeoutError:
        return "lost"
    return "free"


# --8<-- [end:same-moment]
def main() -> None:
    from examples.concurrency.event_loops.virtual_clock import run
    from examples.concurrency.pools.async_permits import AsyncPermits

    print(run(same_moment(HandedPermits(1))))
    print(run(same_moment(AsyncPermits(1))))


if __name__ == "__main__":
    main()
