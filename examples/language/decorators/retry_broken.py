"""Two retries for async functions: one never retries, one never stops.

The first leaves the `try` before anything has run; the second catches the
cancellation too.
"""

# --8<-- [start:retry]
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
Async: TypeAlias = Callable[P, Coroutine[Any, Any, R]]


def retry(function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        for _ in range(2):
            try:
                return function(*args, **kwargs)
            except Exception:
                print("again")
        return function(*args, **kwargs)

    return wrapper


# --8<-- [end:retry]
# --8<-- [start:stubborn]
def stubborn(function: Async[P, R]) -> Async[P, R]:
    @wraps(function)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        for _ in range(2):
            try:
                return await function(*args, **kwargs)
            except BaseException as error:
                print(f"again, after {type(error).__name__}")
        return await function(*args, **kwargs)

    return wrapper


# --8<-- [end:stubborn]
def main() -> None:
    import asyncio

    @stubborn
    async def wait_for_pilot() -> str:
        await asyncio.sleep(0)
        return "the pilot is here all the same"

    async def give_up() -> str:
        waiting = asyncio.create_task(wait_for_pilot())
        await asyncio.sleep(0)
        waiting.cancel()
        return await waiting

    print(asyncio.run(give_up()))


if __name__ == "__main__":
    main()
