"""Exits that are cancelled: events say when, nothing waits for luck."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from examples.language.context_managers import (
    finish as finish_module,
)
from examples.language.context_managers import (
    interrupted as interrupted_module,
)
from examples.language.context_managers import (
    line as line_module,
)
from examples.language.context_managers import (
    line_broken,
)
from examples.language.context_managers.broadcast import connected
from examples.language.context_managers.finish import finish
from examples.language.context_managers.interrupted import interrupted
from examples.language.context_managers.line import Exchange, Line


class Cleanup:
    """A cleanup that waits to be let through."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.begun, self.go = asyncio.Event(), asyncio.Event()
        self.error = error
        self.done = False

    async def run(self) -> None:
        self.begun.set()
        await self.go.wait()
        if self.error is not None:
            raise self.error
        self.done = True


async def turn() -> None:
    """Let the loop go round once: what was ready before this has run."""
    await asyncio.sleep(0)


def story(tell: Callable[[], Coroutine[Any, Any, object]]) -> None:
    asyncio.run(tell())


def test_cleanup_is_awaited() -> None:
    async def tell() -> None:
        cleanup = Cleanup()
        cleanup.go.set()
        await finish(cleanup.run())
        assert cleanup.done

    story(tell)


@pytest.mark.parametrize("times", [1, 2, 5])
def test_cancelled_caller_waits_for_the_cleanup(times: int) -> None:
    async def tell() -> None:
        cleanup = Cleanup()
        task = asyncio.create_task(finish(cleanup.run()))
        await cleanup.begun.wait()
        for time in range(times):
            task.cancel(f"stop {time}")
            await turn()
        assert not task.done()
        cleanup.go.set()
        with pytest.raises(asyncio.CancelledError, match=f"{times - 1}"):
            await task
        assert cleanup.done
        assert task.cancelling() == times

    story(tell)


def test_cancellation_in_the_turn_in_which_the_cleanup_ends() -> None:
    async def tell() -> None:
        cleanup = Cleanup()
        task = asyncio.create_task(finish(cleanup.run()))
        await cleanup.begun.wait()
        cleanup.go.set()
        task.cancel()
        await asyncio.wait({task})
        assert (cleanup.done, task.cancelled()) == (True, True)

    story(tell)


def test_error_of_the_cleanup_is_raised() -> None:
    async def tell() -> None:
        cleanup = Cleanup(OSError("no carrier"))
        cleanup.go.set()
        with pytest.raises(OSError, match="no carrier"):
            await finish(cleanup.run())

    story(tell)


def test_cancellation_wins_over_an_error_and_names_it() -> None:
    async def tell() -> None:
        cleanup = Cleanup(OSError("no carrier"))
        task = asyncio.create_task(finish(cleanup.run()))
        await cleanup.begun.wait()
        task.cancel()
        cleanup.go.set()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert caught.value.__cause__ is cleanup.error

    story(tell)


def test_limit_ends_a_cleanup_that_hangs() -> None:
    async def tell() -> None:
        cleanup = Cleanup()
        with pytest.raises(TimeoutError):
            await finish(cleanup.run(), limit=0)
        assert (cleanup.begun.is_set(), cleanup.done) == (True, False)

    story(tell)


def test_limit_is_ten_seconds_unless_told() -> None:
    assert inspect.signature(finish).parameters["limit"].default == 10


def test_failing_sibling_cancels_the_exit_and_the_line_is_closed() -> None:
    """The cancellation that a TaskGroup sends, not one of ours."""

    async def tell() -> None:
        exchange = Exchange("Oslo")
        line = Line(exchange, "Oslo")

        async def sibling() -> None:
            await exchange.asked.wait()
            raise ValueError("wrong note")

        async def answer() -> None:
            await group_failed.wait()
            exchange.answered.set()

        async def call() -> None:
            async with line:
                pass

        async def group() -> None:
            async with asyncio.TaskGroup() as tasks:
                calling = tasks.create_task(call())
                failing = tasks.create_task(sibling())
                failing.add_done_callback(lambda _: group_failed.set())
            assert calling.cancelled()

        group_failed = asyncio.Event()
        answering = asyncio.create_task(answer())
        with pytest.raises(ExceptionGroup) as caught:
            await group()
        await answering
        assert [repr(e) for e in caught.value.exceptions] == [
            "ValueError('wrong note')"
        ]
        assert (exchange.connected, line.resource) == ([], None)

    story(tell)


def test_timeout_around_the_block_is_still_a_timeout() -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo")
        deadline = asyncio.timeout(None)

        async def call() -> None:
            async with deadline, Line(exchange, "Oslo"):
                pass

        calling = asyncio.create_task(call())
        await exchange.asked.wait()
        deadline.reschedule(0)  # now, while the line closes
        while not calling.cancelling():
            await turn()
        exchange.answered.set()
        with pytest.raises(TimeoutError):
            await calling
        assert deadline.expired()
        assert exchange.connected == []

    story(tell)


def test_await_before_the_change_of_state_broken() -> None:
    """S2-07: cancelled during exit, the resource stays, and looks usable."""

    async def tell() -> None:
        exchange = Exchange("Oslo")
        line = line_broken.Line(exchange, "Oslo")
        told = await interrupted(exchange, line)
        assert told == "cancelled: True, open: ['Oslo']"
        assert line.resource == "line to Oslo"

    story(tell)


def test_shield_alone_does_not_wait_broken() -> None:
    """S2-07: the usual mend; the caller is gone while the line closes."""

    class ShieldedLine(line_broken.Line):
        async def __aexit__(self, *exc_info: object) -> None:
            self.resource = None
            await asyncio.shield(self.exchange.hang_up(self.city))

    async def call(exchange: Exchange) -> None:
        async with ShieldedLine(exchange, "Oslo"):
            pass

    async def tell() -> None:
        task = asyncio.create_task(call(exchange))
        await exchange.asked.wait()
        task.cancel()
        await asyncio.wait({task})
        assert (task.cancelled(), exchange.connected) == (True, ["Oslo"])

    exchange = Exchange("Oslo")
    story(tell)
    assert exchange.connected == ["Oslo"]


@pytest.mark.parametrize("kind", [Line, line_broken.Line])
def test_undisturbed_both_lines_close(
    kind: type[Line] | type[line_broken.Line],
) -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo")
        exchange.answered.set()
        async with kind(exchange, "Oslo") as line:
            assert vars(line)["resource"] == "line to Oslo"
            assert exchange.connected == ["Oslo"]
        assert (exchange.connected, vars(line)["resource"]) == ([], None)

    story(tell)


def test_line_is_not_to_be_used_while_it_closes() -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo")
        line = Line(exchange, "Oslo")

        async def call() -> None:
            async with line:
                pass

        calling = asyncio.create_task(call())
        await exchange.asked.wait()
        assert (exchange.connected, line.resource) == (["Oslo"], None)
        exchange.answered.set()
        await calling
        assert exchange.connected == []

    story(tell)


@pytest.mark.parametrize("kind", [Line, connected])
def test_interrupted_exit_hangs_up(kind: Callable[..., Any]) -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo")
        told = await interrupted(exchange, kind(exchange, "Oslo"))
        assert told == "cancelled: True, open: []"

    story(tell)


def test_city_without_a_line_is_refused() -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo")
        line = Line(exchange, "Rome")
        with pytest.raises(ConnectionError, match=r"^no line to Rome$"):
            await line.__aenter__()
        assert (exchange.connected, line.resource) == ([], None)

    story(tell)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    mains: list[Callable[[], Coroutine[Any, Any, None]]] = [
        finish_module.main,
        line_module.main,
        line_broken.main,
        interrupted_module.main,
    ]
    for main in mains:
        asyncio.run(main())
    assert capsys.readouterr().out.splitlines() == [
        "hung up",
        "cancelled: True",
        "before: []",
        "inside: ['Oslo'] line to Oslo",
        "after: [] None",
        "['Oslo'] line to Oslo",
        "cancelled: True, open: ['Oslo'] line to Oslo",
        "cancelled: True, open: [] None",
    ]
