"""Tasks of a sorting office in a heap, until two are equally urgent.

Ties are decided by the next field, which has no order.
"""

# --8<-- [start:task]
from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any


@dataclass
class Task:
    name: str
    action: Callable[[], object]


@dataclass(order=True)
class OrderedTask:
    priority: int
    action: Callable[[], object]


def drain(tasks: list[Any]) -> list[Any]:
    """Return the tasks in the order in which a heap gives them."""
    heap: list[Any] = []
    for task in tasks:
        heappush(heap, task)
    return [heappop(heap) for _ in range(len(heap))]


# --8<-- [end:task]
def main() -> None:
    tasks = [Task(name, str) for name in ("letters", "parcels")]
    for queue in (
        [(0, task) for task in tasks],
        [OrderedTask(0, action) for action in (str, dict)],
    ):
        print(*queue)
        try:
            drain(queue)
        except TypeError as error:
            print(error)


if __name__ == "__main__":
    main()
