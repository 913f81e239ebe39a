"""Computing in threads and in processes, on a build with a GIL.

The sum of squares, in parts.  All go by the clock on the wall.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from functools import cache, partial
from multiprocessing import get_context

from benchmarks._harness import Measurement, Variant
from examples.concurrency.processes.squares import add, parts

STOP = 300_000
LARGE, SMALL = STOP // 8, STOP // 800
WORKERS = 2


def one_by_one() -> int:
    """In one thread, part after part."""
    return sum(add(start, stop) for start, stop in parts(STOP, LARGE))


@cache
def threads() -> Executor:
    """A pool that lives until the interpreter ends."""
    return ThreadPoolExecutor(WORKERS)


@cache
def processes() -> Executor:
    """A pool that lives until the interpreter ends."""
    return ProcessPoolExecutor(WORKERS, get_context("forkserver"))


def in_pool(pool: Callable[[], Executor], size: int) -> int:
    """In a pool that is there already."""
    ends: Iterable[tuple[int, ...]] = zip(*parts(STOP, size), strict=True)
    return sum(pool().map(add, *ends))


def measurement() -> Measurement:
    """Return the ways, all with the same sum."""
    made: list[tuple[str, str, Callable[[], int]]] = [
        ("one", "one thread", one_by_one),
        ("threads", "two threads", partial(in_pool, threads, LARGE)),
        ("processes", "two processes", partial(in_pool, processes, LARGE)),
        (
            "small",
            "two processes, 100 times as many tasks",
            partial(in_pool, processes, SMALL),
        ),
    ]
    return Measurement(
        title=f"Sum of {STOP:,} squares in 8 parts",
        variants=tuple(Variant(*each, parallel=True) for each in made),
        plain="one",
        best="processes",
        plain_label="one thread",
        best_label="two processes",
        compiled=False,
        prepare=lambda: in_pool(processes, LARGE),
    )
