"""The first of several dishes; the others are stopped before it is served.

If two are done in the same turn of the loop, the one ordered first counts.
"""

# --8<-- [start:first]
import asyncio

from examples.concurrency.asyncio_basics.kitchen import cook, note


async def first(tasks: list[asyncio.Task[str]]) -> str:
    """Return what is done first, and leave no task behind.

    Args:
        tasks: What is awaited; all of them are done on return.

    Raises:
        Exception: What the first task raised.
    """
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        winner = next(task for task in tasks if task.done())
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    return winner.result()


# --8<-- [end:first]
# --8<-- [start:dinner]
async def dinner(tasks: list[asyncio.Task[str]]) -> str:
    for dish, minutes in (("soup", 3), ("tart", 5), ("fish", 4)):
        tasks.append(asyncio.create_task(cook(dish, minutes), name=dish))
    note("three are ordered")
    await asyncio.sleep(0)
    note("three are cooking")
    return await first(tasks)


# --8<-- [end:dinner]
def main() -> None:
    from examples.concurrency.event_loops.virtual_clock import run

    tasks: list[asyncio.Task[str]] = []
    print(run(dinner(tasks)))
    for task in tasks:
        print(task.get_name(), "cancelled:", task.cancelled())


if __name__ == "__main__":
    main()
