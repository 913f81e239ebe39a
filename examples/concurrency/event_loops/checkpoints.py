"""How many turns a neighbour gets while messages are put into a queue.

The queue has room, so no put has to wait.
"""

# --8<-- [start:asyncio]
import asyncio
import math

import trio


async def beside_asyncio(messages: int, give_way: bool) -> int:
    """Return the turns of a neighbour while the messages are put."""
    queue: asyncio.Queue[int] = asyncio.Queue()
    turns = 0

    async def neighbour() -> None:
        nonlocal turns
        while queue.qsize() < messages:
            turns += 1
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        group.create_task(neighbour())
        for message in range(messages):
            await queue.put(message)
            if give_way:
                await asyncio.sleep(0)
    return turns


# --8<-- [end:asyncio]
# --8<-- [start:trio]
async def beside_trio(messages: int) -> int:
    """Return the turns of a neighbour while the messages are sent."""
    send, receive = trio.open_memory_channel[int](math.inf)
    turns = 0

    async def neighbour() -> None:
        nonlocal turns
        while receive.statistics().current_buffer_used < messages:
            turns += 1
            await trio.lowlevel.checkpoint()

    async with send, receive, trio.open_nursery() as nursery:
        nursery.start_soon(neighbour)
        for message in range(messages):
            await send.send(message)
    return turns


# --8<-- [end:trio]
def main() -> None:
    for give_way in (False, True):
        print("asyncio", asyncio.run(beside_asyncio(100, give_way)))
    print("Trio", trio.run(beside_trio, 100) > 90)


if __name__ == "__main__":
    main()
