"""Threads that start at the same time, round after round, and what they got.

Races that need luck show up sometimes; what is right shows up always.
"""

# --8<-- [start:stampede]
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def stampede(
    make: Callable[[], object],
    forget: Callable[[], object],
    rounds: int = 1000,
    threads: int = 8,
) -> Counter[int]:
    """Count the rounds by how many different objects were handed out."""
    barrier, counts = Barrier(threads), Counter[int]()

    def run(_: int) -> object:
        barrier.wait()
        return make()

    with ThreadPoolExecutor(threads) as executor:
        for _ in range(rounds):
            forget()
            found = list(executor.map(run, range(threads)))
            counts[len({id(each) for each in found})] += 1
    return counts


# --8<-- [end:stampede]
def main() -> None:
    print(stampede(object, lambda: None, rounds=10))


if __name__ == "__main__":
    main()
