"""A task is scheduled when it is made, and runs when its maker waits.

Whoever makes tasks ends them: what is still pending is cancelled.
"""

import asyncio

log: list[str] = []


async def process_item(name: str, until: asyncio.Event) -> str:
    log.append(f"{name} began")
    try:
        await until.wait()
    except asyncio.CancelledError:
        log.append(f"{name} gave up")
        raise
    return f"{name} done"


async def race(names: list[str], ready: dict[str, asyncio.Event]) -> set[str]:
    """Return what was finished first, and leave nothing running."""
    tasks = [
        asyncio.create_task(process_item(name, ready[name]), name=name)
        for name in names
    ]
    log.append("all scheduled")
    try:
        first = asyncio.FIRST_COMPLETED
        done, _ = await asyncio.wait(tasks, return_when=first)
        return {task.result() for task in done}
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main() -> None:
    names = ["tea", "honey", "salt"]
    ready = {name: asyncio.Event() for name in names}
    ready["honey"].set()
    print(await race(names, ready))  # => {'honey done'}
    print("\n".join(log))
    # => all scheduled
    # => tea began
    # => honey began
    # => salt began
    # => tea gave up
    # => salt gave up
    print(len(asyncio.all_tasks()))  # => 1


if __name__ == "__main__":
    asyncio.run(main())
