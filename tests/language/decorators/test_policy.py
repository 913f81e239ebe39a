"""One policy around sync and async functions."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import FrozenInstanceError
from functools import partial
from inspect import (
    CORO_CLOSED,
    getcoroutinestate,
    iscoroutinefunction,
    signature,
)
from typing import Any, TypeVar

import pytest

from examples.language.decorators import policy as module
from examples.language.decorators.clock import ManualClock
from examples.language.decorators.policy import Call, finish, governed

T = TypeVar("T")


async def plain(call: Call[T]) -> T:
    return await call.run()


async def twice(call: Call[T]) -> T:
    await call.sleep(1)
    await call.run()
    await call.sleep(2)
    return await call.run()


def test_policy_may_call_and_sleep(kind: Any) -> None:
    def knock(door: str, *, times: int) -> str:
        knocked.append((door, times, clock.now()))
        return "nobody"

    knocked: list[tuple[str, int, float]] = []
    clock = ManualClock()
    decorated = governed(twice, clock)(kind.define(knock))
    assert kind.call(decorated, "harbour", times=2) == "nobody"
    assert knocked == [("harbour", 2, 1.0), ("harbour", 2, 3.0)]


def test_each_kind_of_sleep_is_the_clocks_own() -> None:
    class Noting(ManualClock):
        def sleep(self, seconds: float) -> None:
            slept.append(f"sync {seconds}")

        async def asleep(self, seconds: float) -> None:
            await asyncio.sleep(0)
            slept.append(f"async {seconds}")

    async def knock_later() -> None: ...

    slept: list[str] = []
    decorate = governed(twice, Noting())
    decorate(lambda: None)()
    asyncio.run(decorate(knock_later)())
    assert slept == ["sync 1", "sync 2", "async 1", "async 2"]


def test_decorated_function_keeps_its_kind_and_name(kind: Any) -> None:
    def knock(door: str) -> str:
        """Knock."""
        return door

    function = kind.define(knock)
    decorated = governed(plain, ManualClock())(function)
    assert iscoroutinefunction(decorated) is kind.is_async
    assert (decorated.__name__, decorated.__doc__) == ("knock", "Knock.")
    assert signature(decorated) == signature(knock)
    assert vars(decorated)["__wrapped__"] is function


def test_errors_come_through_unchanged(kind: Any) -> None:
    def knock() -> None:
        raise error

    error = OSError("no door")
    decorated = governed(plain, ManualClock())(kind.define(knock))
    with pytest.raises(OSError, match="no door") as caught:
        kind.call(decorated)
    assert caught.value is error
    assert error.__context__ is None


def test_method_binds(kind: Any) -> None:
    class Door:
        name = "harbour"

        def _knock(self, times: int) -> str:
            return self.name * times

        knock = governed(plain, ManualClock())(kind.define(_knock))

    assert kind.call(Door().knock, 2) == "harbourharbour"


def test_governed_functions_stack(kind: Any) -> None:
    def knock() -> None:
        knocked.append(1)

    knocked: list[int] = []
    decorate = governed(twice, ManualClock())
    kind.call(decorate(decorate(kind.define(knock))))
    assert len(knocked) == 4


def test_call_tells_its_function_and_arguments(kind: Any) -> None:
    async def look(call: Call[T]) -> T:
        seen.append((call.function, call.args, dict(call.kwargs), call.clock))
        return await call.run()

    def knock(*args: int, **kwargs: int) -> None: ...

    seen: list[Any] = []
    clock = ManualClock()
    function = kind.define(knock)
    kind.call(governed(look, clock)(function), 1, times=2)
    assert seen == [(function, (1,), {"times": 2}, clock)]


def test_async_policy_can_be_cancelled() -> None:
    async def wait() -> None:
        await asyncio.sleep(3600)

    async def main() -> bool:
        task = asyncio.ensure_future(governed(plain, ManualClock())(wait)())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        return task.cancelled()

    assert asyncio.run(main())


def test_sync_policy_that_waits_for_something_else_is_refused() -> None:
    async def impatient(call: Call[T]) -> T:
        try:
            await asyncio.sleep(0)
        finally:
            closed.append(True)
        return await call.run()

    closed: list[bool] = []
    decorated = governed(impatient, ManualClock())(lambda: None)
    with pytest.raises(
        RuntimeError,
        match=r"^a policy waited for something else than its call$",
    ):
        decorated()
    assert closed == [True]


def test_finish_closes_what_it_could_not_finish() -> None:
    coroutine = asyncio.sleep(0)
    with pytest.raises(RuntimeError, match="waited for something else"):
        finish(coroutine)
    assert getcoroutinestate(coroutine) == CORO_CLOSED


def test_call_cannot_be_changed() -> None:
    call: Call[None] = Call(print, (), {}, ManualClock(), False)
    with pytest.raises(FrozenInstanceError):
        call.is_async = True  # type: ignore[misc]
    assert not hasattr(call, "__dict__")


def test_finish_returns_what_the_coroutine_returns() -> None:
    async def answer() -> int:
        return 42

    assert finish(answer()) == 42


def ports() -> Iterator[str]:
    yield "Brest"


async def ports_later() -> AsyncIterator[str]:
    yield "Brest"


@pytest.mark.parametrize("function", [ports, ports_later])
def test_generators_are_refused(function: Callable[[], Any]) -> None:
    with pytest.raises(
        TypeError, match=f"^{function.__qualname__} is a generator$"
    ):
        governed(plain, ManualClock())(function)


def test_partial_of_an_async_function_is_async() -> None:
    async def knock(door: str) -> str:
        return door

    decorated = governed(plain, ManualClock())(partial(knock, "harbour"))
    assert iscoroutinefunction(decorated)
    assert asyncio.run(decorated()) == "harbour"


def test_lambda_that_returns_a_coroutine_counts_as_sync_broken() -> None:
    """Own list: the policy is over before the coroutine has begun."""

    async def fail() -> None:
        raise OSError("no door")

    async def forgiving(call: Call[T]) -> Any:
        try:
            return await call.run()
        except OSError:
            return None

    async def shielded() -> None:
        await governed(forgiving, ManualClock())(lambda: fail())()

    with pytest.raises(OSError, match="no door"):
        asyncio.run(shielded())
    asyncio.run(governed(forgiving, ManualClock())(fail)())


def test_stop_iteration_becomes_a_runtime_error_broken() -> None:
    """Own list: it may not leave a coroutine (PEP 479)."""
    decorated = governed(plain, ManualClock())(lambda: next(iter(())))
    with pytest.raises(
        RuntimeError, match=r"^coroutine raised StopIteration$"
    ):
        decorated()


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "knock on the harbour office\n" * 2 + "nobody\n"
    )
