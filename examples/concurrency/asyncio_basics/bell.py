"""A bell that is rung by a callback and heard by a coroutine.

It is rung once; a second ring, or one that nobody waits for, changes nothing.
"""

# --8<-- [start:bell]
import asyncio


class Bell:
    """Rings when a dish is ready.  Made inside a running loop."""

    def __init__(self) -> None:
        loop = asyncio.get_running_loop()
        self._dish: asyncio.Future[str] = loop.create_future()

    def ring(self, dish: str) -> None:
        """Wake whoever waits; call it from the loop's own thread."""
        if not self._dish.done():
            self._dish.set_result(dish)

    async def heard(self) -> str:
        """Wait for the bell, and return the dish that it was rung for."""
        return await self._dish


# --8<-- [end:bell]
# --8<-- [start:main]
async def main() -> None:
    from examples.concurrency.asyncio_basics.kitchen import note

    bell = Bell()
    loop = asyncio.get_running_loop()
    loop.call_later(5, bell.ring, "tart")
    loop.call_later(6, bell.ring, "fish")
    note("waiting")
    note(await bell.heard())
    await asyncio.sleep(2)
    note(await bell.heard())


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
# --8<-- [end:main]
