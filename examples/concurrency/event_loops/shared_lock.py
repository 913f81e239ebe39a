"""A lock that is made in the loop in which it is waited for.

It lasts as long as the group of tasks that shares it.
"""

# --8<-- [start:shared]
import asyncio


async def talk(line: asyncio.Lock, log: list[str], name: str) -> None:
    async with line:
        await asyncio.sleep(0)
        log.append(name)


async def connect(names: list[str]) -> list[str]:
    """Let everybody talk, one after the other; return the order."""
    line, log = asyncio.Lock(), list[str]()
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(talk(line, log, name))
    return log


# --8<-- [end:shared]
def main() -> None:
    for _ in range(2):
        print(asyncio.run(connect(["Ada", "Grace"])))


if __name__ == "__main__":
    main()
