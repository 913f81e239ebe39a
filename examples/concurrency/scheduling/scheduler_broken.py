"""The scheduler that is copied from page to page, with its four faults.

Priorities that collide, a loop that freezes, coroutines that nobody awaits,
and errors of which only the text is left.
"""

# --8<-- [start:task]
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from inspect import iscoroutinefunction
from queue import PriorityQueue
from typing import Any


@dataclass
class Task:
    id: str
    func: Callable[..., Any]
    args: tuple[Any, ...] = ()
    priority: int = 0


class TaskQueue:
    def __init__(self) -> None:
        self.tasks = PriorityQueue[tuple[int, Task]]()

    def add_task(self, task: Task) -> None:
        self.tasks.put((task.priority, task))


# --8<-- [end:task]
# --8<-- [start:scheduler]
class AdvancedTaskScheduler:
    def __init__(self) -> None:
        self.tasks: list[Task] = []
        self.results: dict[str, tuple[str, Any]] = {}

    def run_sequential(self) -> None:
        for task in self.tasks:
            try:
                result = task.func(*task.args)
            except Exception as e:
                self.results[task.id] = ("error", str(e))
            else:
                self.results[task.id] = ("success", result)

    def run_threaded(self) -> None:
        with ThreadPoolExecutor(2) as pool:
            for task in self.tasks:
                future = pool.submit(task.func, *task.args)
                self.results[task.id] = ("success", future.result())


# --8<-- [end:scheduler]
# --8<-- [start:async]
class AsyncTaskScheduler(AdvancedTaskScheduler):
    async def run_async(self) -> None:
        for task in self.tasks:
            if iscoroutinefunction(task.func):
                result = await task.func(*task.args)
            else:
                result = task.func(*task.args)
            self.results[task.id] = ("success", result)


# --8<-- [end:async]
def main() -> None:
    queue = TaskQueue()
    queue.add_task(Task("poster", str))
    try:
        queue.add_task(Task("card", str))
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
