"""One load for all tasks, whoever of them leaves."""

import asyncio
import gc
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.event_loops.virtual_clock import run
from examples.performance.caching import (
    async_flight,
    async_flight_broken,
    morning,
)
from examples.performance.caching.async_flight import (
    AsyncLoadingCache,
    LoadCancelledError,
)
from examples.performance.caching.async_flight_broken import TaskCache
from examples.performance.caching.timed_cache import TimedCache


class Source:
    """A load that takes two seconds, and counts."""

    def __init__(self) -> None:
        self.begun = self.ended = 0
        self.fails: type[BaseException] | None = None

    async def load(self, key: str) -> int:
        self.begun += 1
        number = self.begun
        try:
            await asyncio.sleep(2)
        finally:
            self.ended += 1
        if self.fails:
            raise self.fails(key)
        return number


def cache_of(
    load: Callable[[str], Awaitable[int]], ttl: float = 60
) -> AsyncLoadingCache[str, int]:
    clock = asyncio.get_running_loop().time
    return AsyncLoadingCache(load, kept=TimedCache(10, ttl, clock))


def test_tasks_that_miss_together_load_once() -> None:
    async def main() -> None:
        source = Source()
        levels = cache_of(source.load)
        asked = [levels.get(key="Davos") for _ in range(5)]
        assert await asyncio.gather(*asked) == [1] * 5
        assert asyncio.get_running_loop().time() == 2
        assert not levels.flights
        assert await levels.get("Davos") == 1
        await asyncio.sleep(60)
        assert await levels.get("Davos") == 2
        assert source.begun == 2

    run(main())


def test_keys_do_not_wait_for_each_other() -> None:
    async def main() -> float:
        levels = cache_of(Source().load)
        await asyncio.gather(levels.get("Davos"), levels.get("Chur"))
        return asyncio.get_running_loop().time()

    assert run(main()) == 2


@given(
    st.lists(st.sampled_from([0, 0.5, 1.9, 2.1, 4]), min_size=1, max_size=6)
)
def test_load_lives_as_long_as_somebody_waits(patience: list[float]) -> None:
    """All ask at once, and leave when they have had enough."""

    async def ask(levels: AsyncLoadingCache[str, int], seconds: float) -> str:
        try:
            async with asyncio.timeout(seconds):
                return str(await levels.get("Davos"))
        except TimeoutError:
            return "left"

    async def main() -> tuple[list[str], Source, int]:
        source = Source()
        levels = cache_of(source.load)
        found = await asyncio.gather(*(ask(levels, each) for each in patience))
        return found, source, len(levels.flights)

    found, source, under_way = run(main())
    for seconds, heard in zip(patience, found, strict=True):
        assert heard == ("1" if seconds > 2 else "left")
    assert source.begun == source.ended == 1
    assert under_way == 0


def test_last_to_leave_cancels_and_the_next_loads_anew() -> None:
    async def main() -> None:
        source = Source()
        levels = cache_of(source.load)
        ann = asyncio.create_task(levels.get("Davos"))
        await asyncio.sleep(1)
        ann.cancel()
        await asyncio.wait({ann})
        assert ann.cancelled()
        assert not levels.flights
        assert await levels.get("Davos") == 2
        assert source.ended == 2

    run(main())


def test_error_reaches_all_who_wait_and_is_not_kept() -> None:
    async def main() -> None:
        source = Source()
        source.fails = OSError
        levels = cache_of(source.load)
        asked = [levels.get("Davos") for _ in range(3)]
        found = await asyncio.gather(*asked, return_exceptions=True)
        assert [*map(repr, found)] == ["OSError('Davos')"] * 3
        assert source.begun == 1
        source.fails = None
        assert await levels.get("Davos") == 2

    run(main())


def test_error_of_a_load_that_all_have_left_is_not_reported() -> None:
    told: list[Any] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda loop, what: told.append(what))

        async def load(key: str) -> int:
            try:
                await asyncio.sleep(2)
            finally:
                raise OSError(key)

        levels = cache_of(load)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1):
                await levels.get("Davos")
        await asyncio.sleep(1)
        gc.collect()

    run(main())
    assert told == []


def test_load_that_others_cancel_is_an_error() -> None:
    async def main() -> None:
        source = Source()
        source.fails = asyncio.CancelledError
        levels = cache_of(source.load)
        with pytest.raises(LoadCancelledError, match=r"^Davos$"):
            await levels.get("Davos")

    run(main())


def test_dropped_load_is_not_kept_and_not_joined() -> None:
    async def main() -> None:
        source = Source()
        levels = cache_of(source.load)
        before = asyncio.create_task(levels.get("Davos"))
        await asyncio.sleep(1)
        levels.drop(key="Davos")
        after = asyncio.create_task(levels.get("Davos"))
        assert await before == 1
        assert len(levels.flights) == 1
        assert await after == 2
        assert await levels.get("Davos") == 2
        levels.drop("Davos")
        assert await levels.get("Davos") == 3

    run(main())


def test_abandoned_load_leaves_the_flight_of_its_successor() -> None:
    async def main() -> None:
        source = Source()
        levels = cache_of(source.load)
        ann = asyncio.create_task(levels.get("Davos"))
        await asyncio.sleep(1)
        levels.drop("Davos")
        ben = asyncio.create_task(levels.get("Davos"))
        await asyncio.sleep(0)
        ann.cancel()
        await asyncio.wait({ann})
        assert len(levels.flights) == 1
        assert await ben == 2

    run(main())


def test_load_runs_in_the_context_of_the_first() -> None:
    user: ContextVar[str] = ContextVar("user")

    async def main() -> list[int]:
        async def load(key: str) -> int:
            await asyncio.sleep(1)
            return len(user.get())

        levels = cache_of(load)

        async def ask(name: str) -> int:
            user.set(name)
            return await levels.get("Davos")

        return [*await asyncio.gather(ask("Ann"), ask("Benjamin"))]

    assert run(main()) == [3, 3]


def test_one_who_leaves_cancels_all_broken() -> None:
    """Own list: callers await the load itself."""

    async def main() -> None:
        source = Source()
        levels = TaskCache(load=source.load)
        ann = asyncio.create_task(levels.get(key="Davos"))
        ben = asyncio.create_task(levels.get("Davos"))
        await asyncio.sleep(1)
        ann.cancel()
        await asyncio.wait({ann, ben})
        assert ben.cancelled()
        with pytest.raises(asyncio.CancelledError):
            await levels.get("Davos")
        assert source.begun == 1

    run(main())


def test_error_is_kept_for_ever_broken() -> None:
    """Own list: a failed load poisons its key."""

    async def main() -> None:
        source = Source()
        source.fails = OSError
        levels = TaskCache(source.load)
        for _ in range(2):
            with pytest.raises(OSError, match=r"^Davos$"):
                await levels.get("Davos")
        assert source.begun == 1

    run(main())


def test_morning_goes_as_told(capsys: pytest.CaptureFixture[str]) -> None:
    run(morning.main())
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "   0 s  loading Davos",
        "   1 s  Ann leaves",
        "   2 s  Ben hears 3",
        "  61 s  Cid hears 3",
        "  63 s  loading Davos",
        "  65 s  Dan hears 3",
        "  70 s  loading Atlantis",
        "  72 s  Eve hears None",
        "  76 s  Fay hears None",
        "  77 s  loading Atlantis",
        "  79 s  Gus hears None",
    ]


def test_skier_waits_for_ten_seconds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def slow(region: str) -> int | None:
        await asyncio.sleep(float(region))
        return 1

    async def main() -> None:
        clock = asyncio.get_running_loop().time
        levels = AsyncLoadingCache(
            slow, TimedCache[str, int | None](10, 60, clock)
        )
        await morning.skier(levels, name="Ann", region="9.9", arrival=1)
        await morning.skier(levels, "Ben", "10.1", 0)

    run(main())
    out, err = capsys.readouterr()
    assert (out.splitlines(), err) == (
        ["  11 s  Ann hears 1", "  21 s  Ben leaves"],
        "",
    )


def test_async_modules_print(capsys: pytest.CaptureFixture[str]) -> None:
    run(async_flight.main())
    asyncio.run(async_flight_broken.main())
    assert capsys.readouterr() == ("loading Davos\n[3, 3, 3]\n3 3\n", "")
