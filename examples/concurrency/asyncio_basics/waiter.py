"""A waiter who orders a dish, works meanwhile, and then collects it.

The task begins when the waiter first waits for something, not before.
"""

# --8<-- [start:waiter]
import asyncio

from examples.concurrency.asyncio_basics.kitchen import cook, note


async def lay_table() -> None:
    await asyncio.sleep(2)
    note("the table is laid")


async def serve() -> str:
    tart = asyncio.create_task(cook("tart", 5), name="tart")
    note(f"ordered, done: {tart.done()}")
    await lay_table()
    note(f"back at the pass, done: {tart.done()}")
    dish = await tart
    note(f"served, done: {tart.done()}")
    return dish


# --8<-- [end:waiter]
if __name__ == "__main__":
    from examples.concurrency.event_loops.virtual_clock import run

    print(run(serve()))
