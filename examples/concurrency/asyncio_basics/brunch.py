"""Waits, reads a file and grinds, and keeps the guests served meanwhile.

The loop does what waits; a thread reads the file; a process does the work.
"""

# --8<-- [start:brunch]
import asyncio
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from threading import Event

from examples.concurrency.asyncio_basics.grinder import in_process, open_mill
from examples.concurrency.asyncio_basics.reading import guests_served, read
from examples.concurrency.asyncio_basics.shelf import shelf


async def brunch(mill: ProcessPoolExecutor, path: Path) -> str:
    recipe, ground = await asyncio.gather(read(path), in_process(mill, 1_000))
    powder, elsewhere = ground
    return f"{recipe} Powder: {powder}, from elsewhere: {elsewhere}"


# --8<-- [end:brunch]
# --8<-- [start:main]
async def open_for_brunch(mill: ProcessPoolExecutor) -> None:
    called = Event()
    with shelf("Whisk four eggs.", called) as path:
        work = asyncio.create_task(brunch(mill, path))
        served = await guests_served(work, enough=3, called=called)
    print(work.result())
    print("the guests did not wait:", served >= 3)


def main() -> None:
    with open_mill() as mill:
        asyncio.run(open_for_brunch(mill))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
