"""A shelf lends its loaves, and waits for nobody while it changes."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

import pytest

from examples.concurrency.coordination import shelf as shelf_module
from examples.concurrency.coordination.shelf import (
    Changes,
    ClosedError,
    Shelf,
    SoldOutError,
    close,
    lease,
    sold_out,
)


def story(tell: Callable[[], Coroutine[Any, Any, object]]) -> None:
    asyncio.run(tell())


async def turn() -> None:
    """Let the loop go round: what was ready has run."""
    for _ in range(5):
        await asyncio.sleep(0)


def test_condition_that_holds_is_not_waited_for() -> None:
    waiting = Changes().until(lambda: True)
    with pytest.raises(StopIteration):
        waiting.send(None)


def test_announcement_wakes_everyone_and_each_looks_again() -> None:
    async def tell() -> None:
        changes = Changes()
        tokens = [1]
        woken: list[str] = []

        async def taker(name: str) -> None:
            await changes.until(lambda: not tokens or tokens[0] == 0)
            woken.append(name)

        tasks = [asyncio.create_task(taker(name)) for name in "ab"]
        await turn()
        changes.announce()
        await turn()
        assert woken == []
        tokens[0] = 0
        changes.announce()
        await asyncio.gather(*tasks)
        assert woken == ["a", "b"]

    story(tell)


def test_loaves_come_in_order_and_are_gone() -> None:
    async def tell() -> None:
        shelf: Shelf[str] = Shelf(2)
        await shelf.put("rye")
        await shelf.put("oat")
        assert shelf.free() == 0
        for expected in ("rye", "oat"):
            async with lease(shelf) as loaf:
                assert loaf == expected
                assert shelf.leased == 1
        assert (shelf.free(), shelf.leased, [*shelf.loaves]) == (2, 0, [])

    story(tell)


def test_put_waits_until_the_lease_before_it_ends() -> None:
    async def tell() -> None:
        shelf = Shelf(1, ["rye"])
        put = asyncio.create_task(shelf.put("oat"))
        async with lease(shelf):
            await turn()
            assert not put.done()
        await put
        assert [*shelf.loaves] == ["oat"]

    story(tell)


@pytest.mark.parametrize(
    "error", [ValueError(), asyncio.CancelledError(), KeyboardInterrupt()]
)
def test_loaf_comes_back_in_front(error: BaseException) -> None:
    async def tell() -> None:
        shelf = Shelf(2, ["rye", "oat"])
        with pytest.raises(type(error)):
            async with lease(shelf):
                raise error
        assert [*shelf.loaves] == ["rye", "oat"]
        assert shelf.leased == 0

    story(tell)


def test_loaf_that_comes_back_wakes_who_waits_for_it() -> None:
    async def tell() -> None:
        shelf = Shelf(1, ["rye"])
        close(shelf)
        taken: list[str] = []

        async def taker() -> None:
            async with lease(shelf) as loaf:
                taken.append(loaf)

        waiter = asyncio.create_task(taker())
        with suppress(ZeroDivisionError):
            async with lease(shelf):  # does not pause: it is first
                await turn()
                assert not waiter.done()  # closed, but not sold out
                assert not sold_out(shelf)
                raise ZeroDivisionError
        await waiter
        assert taken == ["rye"]
        assert sold_out(shelf)

    story(tell)


def test_shelf_that_is_sold_out_says_so_to_all_who_wait() -> None:
    async def tell() -> None:
        shelf: Shelf[str] = Shelf(1)
        assert not sold_out(shelf)

        async def taker() -> None:
            async with lease(shelf):
                pytest.fail("there is no loaf")

        takers = [asyncio.create_task(taker()) for _ in range(2)]
        await turn()
        close(shelf)
        ends = await asyncio.gather(*takers, return_exceptions=True)
        assert [type(end) for end in ends] == [SoldOutError] * 2

    story(tell)


def test_closed_shelf_takes_nothing() -> None:
    async def tell() -> None:
        shelf = Shelf(1, ["rye"])
        waiting = asyncio.create_task(shelf.put("oat"))
        await turn()
        close(shelf)
        with pytest.raises(ClosedError):
            await waiting
        with pytest.raises(ClosedError):
            await Shelf.put(shelf, "bran")
        assert [*shelf.loaves] == ["rye"]

    story(tell)


def test_cancelled_put_has_put_nothing() -> None:
    async def tell() -> None:
        shelf = Shelf(1, ["rye"])
        put = asyncio.create_task(shelf.put("oat"))
        await turn()
        async with lease(shelf):
            pass  # the place is free, and the task is woken
        put.cancel()
        await asyncio.wait({put})
        assert put.cancelled()
        assert [*shelf.loaves] == []

    story(tell)


def test_module_runs(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(shelf_module.main())
    assert capsys.readouterr() == (
        "rye on lease, ['spelt'] on the shelf\n"
        "too dark: ['rye', 'spelt'] on the shelf\n",
        "",
    )
