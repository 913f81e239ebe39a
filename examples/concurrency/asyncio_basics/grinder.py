"""A mill that needs a core: threads share one, processes have their own.

The pool is opened and closed outside the loop, because its exit blocks.
"""

# --8<-- [start:grind]
import asyncio
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter, process_time


def grind(beans: int) -> int:
    """Turn the mill; return how much powder there is."""
    powder = 0
    for bean in range(beans):
        powder = (powder + bean * bean) % 1_000_003
    return powder


# --8<-- [end:grind]
# --8<-- [start:threads]
async def cores_in_use(beans: int, mills: int) -> float:
    """Grind in several threads at once; return the cores that were busy.

    Args:
        beans: For each mill.
        mills: How many threads.
    """
    wall, cpu = perf_counter(), process_time()
    await asyncio.gather(
        *(asyncio.to_thread(grind, beans) for _ in range(mills))
    )
    return (process_time() - cpu) / (perf_counter() - wall)


# --8<-- [end:threads]
# --8<-- [start:processes]
def grind_elsewhere(beans: int) -> tuple[int, int]:
    return grind(beans), os.getpid()


def open_mill() -> ProcessPoolExecutor:
    """Return a pool of one process, which is started afresh."""
    fresh = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(1, mp_context=fresh)


async def in_process(
    mill: ProcessPoolExecutor, beans: int
) -> tuple[int, bool]:
    """Grind in a mill; return the powder, and whether it was elsewhere."""
    loop = asyncio.get_running_loop()
    powder, where = await loop.run_in_executor(mill, grind_elsewhere, beans)
    return powder, where != os.getpid()


# --8<-- [end:processes]
def main() -> None:
    cores = asyncio.run(cores_in_use(200_000, mills=2))
    print("two cores busy:", cores > 1.5)
    with open_mill() as mill:
        print(asyncio.run(in_process(mill, 1_000)))


if __name__ == "__main__":
    main()
