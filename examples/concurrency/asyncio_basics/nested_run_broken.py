"""A function that starts a loop of its own, called while one runs.

It works in a script, and fails in a notebook, whose cells run in a loop.
"""

# --8<-- [start:menu]
import asyncio


async def fetch_menu() -> list[str]:
    await asyncio.sleep(0)
    return ["soup", "tart", "fish"]


def menu() -> list[str]:
    return asyncio.run(fetch_menu())


async def cell() -> None:
    print(menu())


# --8<-- [end:menu]
if __name__ == "__main__":
    print(menu())
