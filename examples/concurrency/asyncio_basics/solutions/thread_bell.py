"""A bell that any thread may ring.

A ring after the loop was closed is an error, as for all that calls into it.
"""

# --8<-- [start:thread-bell]
import asyncio

from examples.concurrency.asyncio_basics.bell import Bell


class ThreadBell:
    """A bell for a thread to ring and a coroutine to hear."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._bell = Bell()

    def ring(self, dish: str) -> None:
        """Wake the loop, and ring in one of its next turns."""
        self._loop.call_soon_threadsafe(self._bell.ring, dish)

    async def heard(self) -> str:
        """Wait for the bell, and return the dish that it was rung for."""
        return await self._bell.heard()


# --8<-- [end:thread-bell]
async def main() -> None:
    bell = ThreadBell()
    _, dish = await asyncio.gather(
        asyncio.to_thread(bell.ring, "tart"), bell.heard()
    )
    print(dish)


if __name__ == "__main__":
    asyncio.run(main())
