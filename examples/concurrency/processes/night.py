"""A night at the telescope: files are awaited, stars are counted elsewhere.

The loop stays free: reading is for a thread, counting for a process.
"""

# --8<-- [start:night]
import asyncio
from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path


def stars_on(plate: bytes) -> int:
    return sum(level > 250 for level in plate)


async def count_file(path: Path, pool: Executor) -> int:
    """Read a plate in a thread, and count its stars in the pool."""
    plate = await asyncio.to_thread(path.read_bytes)
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(pool, stars_on, plate)


async def count_all(paths: Iterable[Path], pool: Executor) -> dict[str, int]:
    async with asyncio.TaskGroup() as night:
        counts = {
            path.name: night.create_task(count_file(path, pool))
            for path in paths
        }
    return {name: count.result() for name, count in counts.items()}


# --8<-- [end:night]
# --8<-- [start:main]
def main() -> None:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context
    from tempfile import TemporaryDirectory

    with (
        TemporaryDirectory() as folder,
        ProcessPoolExecutor(2, get_context("forkserver")) as pool,
    ):
        paths = [Path(folder, f"plate-{number}") for number in range(3)]
        for number, path in enumerate(paths):
            path.write_bytes(bytes(range(251 + number)))
        print(asyncio.run(count_all(paths, pool)))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
