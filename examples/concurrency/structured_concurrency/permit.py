"""A party that waits for a permit, and hears when it is recalled.

The permit stays in the queue if the recall comes in the same turn.
"""

# --8<-- [start:cross]
import asyncio


async def cross(permits: asyncio.Queue[str]) -> str:
    """Wait for a permit, for five hours at most, and cross.

    Args:
        permits: Where one is put.

    Raises:
        TimeoutError: None came.
    """
    async with asyncio.timeout(5):
        permit = await permits.get()
    await asyncio.sleep(1)
    return f"crossed with {permit}"


# --8<-- [end:cross]
async def main() -> None:
    """Give a permit, and none."""
    permits = asyncio.Queue[str]()
    permits.put_nowait("permit 7")
    print(await cross(permits))
    try:
        await cross(permits)
    except TimeoutError:
        print("no permit")


if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    run(main())
