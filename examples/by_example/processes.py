"""Each core counts its share of the squares, in a process of its own.

A worker imports this file, so the work starts behind the guard only.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context


def cpu_intensive_task(numbers: range) -> tuple[int, int]:
    """Return the sum of the squares, and the process that counted."""
    return sum(n * n for n in numbers), os.getpid()


def shares(stop: int, workers: int) -> list[range]:
    """Return all numbers below `stop`, dealt out in turn."""
    return [range(first, stop, workers) for first in range(workers)]


def formula(stop: int) -> int:
    """Return the same sum, without a loop."""
    last = stop - 1
    return last * (last + 1) * (2 * last + 1) // 6


def main() -> None:
    stop = 100_000
    context = get_context("spawn")  # the same on every system
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        parts = [*pool.map(cpu_intensive_task, shares(stop, 4))]
    sums = [total for total, _ in parts]
    print(sum(sums), sum(sums) == formula(stop))  # => 333328333350000 True
    pids = [pid for _, pid in parts]
    print(len(pids), os.getpid() in pids)  # => 4 False
    print(formula(10**7))  # => 333333283333335000000


if __name__ == "__main__":
    main()
