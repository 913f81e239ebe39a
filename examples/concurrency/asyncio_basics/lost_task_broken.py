"""A guest who waits for a bell, in a task that nobody holds.

The bell knows its listeners weakly, as caches and signals often do, so the
task and what it waits for refer only to each other.
"""

# --8<-- [start:dinner-bell]
import asyncio
import gc
from weakref import WeakSet


class DinnerBell:
    def __init__(self) -> None:
        self._listening: WeakSet[asyncio.Future[str]] = WeakSet()

    def ring(self, dish: str) -> None:
        for heard in list(self._listening):
            heard.set_result(dish)

    async def heard(self) -> str:
        loop = asyncio.get_running_loop()
        heard: asyncio.Future[str] = loop.create_future()
        self._listening.add(heard)
        return await heard


# --8<-- [end:dinner-bell]
# --8<-- [start:eat]
async def eat(bell: DinnerBell, plates: list[str]) -> None:
    plates.append(await bell.heard())


async def dinner(plates: list[str]) -> None:
    bell = DinnerBell()
    asyncio.create_task(eat(bell, plates))  # noqa: RUF006 (what is shown)
    await asyncio.sleep(0)  # the guest sits down
    gc.collect()  # as happens now and then by itself
    bell.ring("soup")
    await asyncio.sleep(0)


# --8<-- [end:eat]
def main() -> None:
    plates: list[str] = []
    asyncio.run(dinner(plates))
    print("eaten:", plates)


if __name__ == "__main__":
    main()
