"""Work that is sent to threads, and takes its context along.

Each call runs in a copy, so what it sets stays with it.
"""

# --8<-- [start:imports]
import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import ParamSpec, TypeVar

from examples.concurrency.context_variables.desk import request, request_id

P = ParamSpec("P")
R = TypeVar("R")


# --8<-- [end:imports]
# --8<-- [start:carried]
def carried(function: Callable[P, R]) -> Callable[P, R]:
    """Bind a function to the context of this moment.

    Args:
        function: May be called by several threads at a time; each call has
            a copy of the context.
    """
    context = copy_context()

    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        return context.copy().run(function, *args, **kwargs)

    return run


# --8<-- [end:carried]
# --8<-- [start:errands]
def whose() -> str:
    return request_id.get()


async def send(pool: ThreadPoolExecutor) -> None:
    loop = asyncio.get_running_loop()
    with request("REQ-1"):
        print("to_thread", await asyncio.to_thread(whose))
        print("run_in_executor", await loop.run_in_executor(pool, whose))
        print("carried", await loop.run_in_executor(pool, carried(whose)))


# --8<-- [end:errands]
def main() -> None:
    with ThreadPoolExecutor() as pool:
        asyncio.run(send(pool))


if __name__ == "__main__":
    main()
