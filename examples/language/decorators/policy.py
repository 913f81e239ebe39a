"""One policy, written as a coroutine, decorates sync and async functions.

For a sync function the coroutine never suspends, so one `send` runs it.
What is no `async def` counts as sync, even if it returns an awaitable.
"""

# --8<-- [start:names]
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import wraps
from inspect import (
    isasyncgenfunction,
    iscoroutinefunction,
    isgeneratorfunction,
)
from typing import Any, Generic, ParamSpec, Protocol, TypeVar, cast

from examples.language.decorators.clock import Clock

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


# --8<-- [end:names]
# --8<-- [start:call]
@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """One call of a decorated function, in the hands of a policy."""

    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    clock: Clock
    is_async: bool

    async def run(self) -> T:
        """Call the function, and await the result if it is async."""
        result = self.function(*self.args, **self.kwargs)
        value: T = await result if self.is_async else result
        return value

    async def sleep(self, seconds: float) -> None:
        """Let time pass: for this task, or for the whole thread."""
        if self.is_async:
            await self.clock.asleep(seconds)
        else:
            self.clock.sleep(seconds)


# --8<-- [end:call]
# --8<-- [start:finish]
class Policy(Protocol):
    """What becomes of a call: made, repeated, delayed or left out."""

    def __call__(self, call: Call[T], /) -> Coroutine[Any, Any, T]: ...


def finish(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never suspends, without an event loop.

    Raises:
        RuntimeError: It did suspend.
    """
    try:
        coroutine.send(None)
    except StopIteration as done:
        value: T = done.value
        return value
    coroutine.close()
    raise RuntimeError("a policy waited for something else than its call")


# --8<-- [end:finish]
# --8<-- [start:governed]
def governed(
    policy: Policy, clock: Clock
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Put all calls of a function, sync or async, into a policy's hands."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        if isgeneratorfunction(function) or isasyncgenfunction(function):
            raise TypeError(f"{function.__qualname__} is a generator")

        @wraps(function)
        async def governed_async(*args: P.args, **kwargs: P.kwargs) -> R:
            return await policy(Call(function, args, kwargs, clock, True))

        @wraps(function)
        def governed_sync(*args: P.args, **kwargs: P.kwargs) -> R:
            call: Call[R] = Call(function, args, kwargs, clock, False)
            return finish(policy(call))

        if iscoroutinefunction(function):
            return cast(Callable[P, R], governed_async)
        return governed_sync

    return decorate


# --8<-- [end:governed]
def main() -> None:
    async def twice(call: Call[T]) -> T:
        await call.run()
        return await call.run()

    @governed(twice, Clock())
    def knock(door: str) -> str:
        print(f"knock on {door}")
        return "nobody"

    print(knock("the harbour office"))


if __name__ == "__main__":
    main()
