"""The first of three dishes, after which the kitchen goes dark.

What is still in the oven is neither cancelled nor awaited by its owner.
"""

# --8<-- [start:first]
import asyncio

from examples.concurrency.asyncio_basics.kitchen import cook, note


async def first(tasks: list[asyncio.Task[str]]) -> str:
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_COMPLETED
    )
    note(f"{len(pending)} are still in the oven")
    return done.pop().result()


async def dinner(tasks: list[asyncio.Task[str]]) -> str:
    for dish, minutes in (("soup", 3), ("tart", 5), ("fish", 4)):
        tasks.append(asyncio.create_task(cook(dish, minutes), name=dish))
    note("all three are cooking")  # so it is said; none has begun
    return await first(tasks)


# --8<-- [end:first]
def main() -> None:
    from examples.concurrency.event_loops.virtual_clock import run

    tasks: list[asyncio.Task[str]] = []
    print(run(dinner(tasks)))
    for task in tasks:
        print(task.get_name(), "cancelled:", task.cancelled())


if __name__ == "__main__":
    main()
