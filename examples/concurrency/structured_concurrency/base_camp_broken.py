"""A camp that leaves its closing to `finally`, and is never closed.

Broken on purpose: SIGTERM ends a process that has no handler for it.
"""

# --8<-- [start:hold]
import asyncio


async def hold() -> None:
    try:
        print("the camp is open", flush=True)
        async with asyncio.timeout(20):
            await asyncio.get_running_loop().create_future()
    finally:
        print("everybody is home", flush=True)


# --8<-- [end:hold]
if __name__ == "__main__":
    asyncio.run(hold())
