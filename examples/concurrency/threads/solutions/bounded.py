"""A pool that makes who submits wait, instead of queueing without end.

The permit is given back when the task is done, however it ended.
"""

# --8<-- [start:bounded]
from collections.abc import Callable
from concurrent.futures import Executor, Future
from threading import Semaphore
from typing import TypeVar

T = TypeVar("T")


class Bounded:
    """Submits to a pool while fewer than `limit` tasks are unfinished."""

    def __init__(self, pool: Executor, limit: int) -> None:
        self._pool = pool
        self._permits = Semaphore(limit)

    def submit(self, task: Callable[[], T], timeout: float) -> Future[T]:
        if not self._permits.acquire(timeout=timeout):
            raise TimeoutError("no task ended in time")
        try:
            future = self._pool.submit(task)
        except BaseException:
            self._permits.release()
            raise
        future.add_done_callback(lambda _: self._permits.release())
        return future


# --8<-- [end:bounded]
def main() -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as pool:
        print(Bounded(pool, limit=1).submit(lambda: "done", 10).result())


if __name__ == "__main__":
    main()
