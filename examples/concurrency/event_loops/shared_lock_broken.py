"""One lock for the whole module, and a loop for each call.

Broken: the first loop in which somebody has to wait for it keeps it.
"""

# --8<-- [start:shared]
import asyncio

LINE = asyncio.Lock()


async def talk(log: list[str], name: str) -> None:
    async with LINE:
        await asyncio.sleep(0)
        log.append(name)


async def connect(names: list[str]) -> list[str]:
    """Let everybody talk, one after the other; return the order."""
    log: list[str] = []
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(talk(log, name))
    return log


# --8<-- [end:shared]
