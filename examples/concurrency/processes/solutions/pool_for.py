"""The executor that a kind of work should have, behind one interface.

For work of an event loop, the executor is the one for what blocks.
"""

# --8<-- [start:direct]
from collections.abc import Callable
from concurrent.futures import (
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from multiprocessing import get_context
from typing import Any

from examples.concurrency.processes.choice import Work, choose


class Direct(Executor):
    """Runs each task when it is submitted, in the caller's thread."""

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


# --8<-- [end:direct]
# --8<-- [start:pool-for]
def pool_for(work: Work, *, gil: bool) -> Executor:
    """Return an executor for work on Python 3.11 to 3.13."""
    match choose(work, gil=gil, python=(3, 13)).split()[-1]:
        case "processes":
            return ProcessPoolExecutor(None, get_context("forkserver"))
        case "threads" | "asyncio":
            return ThreadPoolExecutor()
        case _:
            return Direct()


# --8<-- [end:pool-for]
def main() -> None:
    with pool_for(Work(), gil=True) as pool:
        print(type(pool).__name__, pool.submit(abs, -7).result())


if __name__ == "__main__":
    main()
