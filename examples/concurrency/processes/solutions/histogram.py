"""A histogram in shared memory: every worker adds, under one lock.

The lock comes with the initialiser: it cannot be sent with a task.
"""

# --8<-- [start:histogram]
from collections.abc import Iterable
from ctypes import c_int
from multiprocessing import get_context
from multiprocessing.sharedctypes import SynchronizedArray

bins: "SynchronizedArray[int]"


def share(given: "SynchronizedArray[int]") -> None:
    global bins
    bins = given


def add(plate: bytes) -> None:
    for level in plate:
        with bins.get_lock():
            bins[level // 64] += 1


def histogram(plates: Iterable[bytes]) -> list[int]:
    context = get_context("forkserver")
    shared = context.Array(c_int, 4)
    with context.Pool(2, share, (shared,)) as pool:
        pool.map(add, plates)
    return shared[:]


# --8<-- [end:histogram]
def main() -> None:
    print(histogram([bytes(range(256)), bytes(64)]))


if __name__ == "__main__":
    main()
