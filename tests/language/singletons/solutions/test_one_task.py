"""One object for all tasks of a loop."""

import asyncio

import pytest

from examples.language.singletons.solutions import one_task as solution
from examples.language.singletons.solutions.one_task import OneTask


def test_cached_coroutine_can_be_awaited_once_broken() -> None:
    """No id: the cache holds the coroutine, not what it returns."""
    from functools import cache

    @cache
    def curtain() -> object:
        return make()

    async def make() -> object:
        return object()

    async def twice() -> None:
        await curtain()  # type: ignore[misc]  # pyright: ignore
        await curtain()  # type: ignore[misc]  # pyright: ignore

    with pytest.raises(RuntimeError, match="cannot reuse already awaited"):
        asyncio.run(twice())


def test_tasks_share_one() -> None:
    made: list[object] = []

    async def make() -> object:
        made.append(object())
        await asyncio.sleep(0)
        return made[-1]

    async def eight() -> list[object]:
        one = OneTask(make)
        return [*await asyncio.gather(*(one() for _ in range(8))), await one()]

    assert asyncio.run(eight()) == made * 9
    assert len(made) == 1


def test_cancelled_caller_does_not_cancel_the_others() -> None:
    async def main() -> str:
        go_on = asyncio.Event()

        async def make() -> str:
            await go_on.wait()
            return "open"

        one = OneTask(make)
        impatient = asyncio.create_task(one())
        patient = asyncio.create_task(one())
        await asyncio.sleep(0)
        impatient.cancel()
        await asyncio.wait({impatient})
        assert impatient.cancelled()
        go_on.set()
        return await patient

    assert asyncio.run(main()) == "open"


def test_failure_is_everybodys_and_is_tried_again() -> None:
    async def main() -> None:
        failures = [ValueError("stuck")]

        async def make() -> str:
            await asyncio.sleep(0)
            if failures:
                raise failures.pop()
            return "open"

        one = OneTask(make)
        results = await asyncio.gather(one(), one(), return_exceptions=True)
        assert [str(each) for each in results] == ["stuck", "stuck"]
        assert await one() == "open"

    asyncio.run(main())


def test_cancelled_making_is_tried_again() -> None:
    async def main() -> None:
        tasks: list[asyncio.Task[object] | None] = []

        async def make() -> int:
            tasks.append(asyncio.current_task())
            if len(tasks) == 1:
                await asyncio.Event().wait()
            return len(tasks)

        one = OneTask(make)
        first = asyncio.create_task(one())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert tasks[0] is not None
        tasks[0].cancel()
        await asyncio.wait({first})
        assert first.cancelled()
        assert await one() == 2

    asyncio.run(main())


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(solution.main())
    assert capsys.readouterr() == ("opening\nTrue []\n", "")
