"""Generators taking turns: the smallest scheduler.

A task gives up its turn by yielding; its return value is its result.
"""

# --8<-- [start:round-robin]
from collections import deque
from collections.abc import Generator, Mapping
from typing import TypeVar

R = TypeVar("R")


def round_robin(
    tasks: Mapping[str, Generator[object, None, R]],
) -> dict[str, R]:
    """Run tasks in turns, and return results in order of completion."""
    waiting = deque(tasks.items())
    results: dict[str, R] = {}
    while waiting:
        name, task = waiting.popleft()
        try:
            next(task)
        except StopIteration as stop:
            results[name] = stop.value
        else:
            waiting.append((name, task))
    return results


# --8<-- [end:round-robin]
def main() -> None:
    def read(name: str, turns: int) -> Generator[None, None, str]:
        for turn in range(turns):
            print(name, turn)
            yield
        return f"{name} read"

    print(round_robin({"Wey": read("Wey", 2), "Mole": read("Mole", 1)}))


if __name__ == "__main__":
    main()
