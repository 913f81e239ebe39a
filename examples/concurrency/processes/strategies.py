"""The same work, four ways; whichever it is, the results are the same.

Each way takes a function that can be imported, and gives a list in order.
"""

# --8<-- [start:names]
import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

T = TypeVar("T")


# --8<-- [end:names]
# --8<-- [start:strategies]
def one_by_one(work: Callable[[int], T], plates: Iterable[int]) -> list[T]:
    return [work(plate) for plate in plates]


def in_threads(work: Callable[[int], T], plates: Iterable[int]) -> list[T]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(work, plates))


def in_processes(work: Callable[[int], T], plates: Iterable[int]) -> list[T]:
    with ProcessPoolExecutor(None, get_context("forkserver")) as pool:
        return list(pool.map(work, plates))


def in_a_loop(work: Callable[[int], T], plates: Iterable[int]) -> list[T]:
    async def main() -> list[T]:
        calls = [asyncio.to_thread(work, plate) for plate in plates]
        return await asyncio.gather(*calls)

    return asyncio.run(main())


# --8<-- [end:strategies]
def main() -> None:
    for way in (one_by_one, in_threads, in_processes, in_a_loop):
        print(way(abs, range(-3, 0)), way.__name__)


if __name__ == "__main__":
    main()
