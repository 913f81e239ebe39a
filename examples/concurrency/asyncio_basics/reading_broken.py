"""Reads a recipe in an `async def`, as if that made reading wait its turn.

There is no `await` in it: the loop stands still until the file is there.
"""

# --8<-- [start:reading]
from pathlib import Path


async def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


# --8<-- [end:reading]
async def main() -> None:
    from threading import Event

    from examples.concurrency.asyncio_basics.reading import guests_served
    from examples.concurrency.asyncio_basics.shelf import shelf

    called = Event()
    with shelf("Whisk four eggs.", called, patience=0.02) as path:
        served = await guests_served(read(path), 3, called)
    print("served:", served)


if __name__ == "__main__":
    import asyncio

    asyncio.run(main())
