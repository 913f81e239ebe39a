"""Async generators, left early."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from examples.language.generators import feed, feed_broken
from examples.language.generators.feed import Link

Search = Callable[[float, Link], Awaitable[float | None]]


async def searched(search: Search) -> tuple[float | None, bool, Link]:
    link = Link(1.42, 2.31, 1.9)
    found = await search(2.0, link)
    return found, link.closed_by is asyncio.current_task(), link


def test_link_is_closed_by_the_task_that_read_it() -> None:
    found, closed, link = asyncio.run(searched(feed.first_above))
    assert (found, closed, list(link.levels)) == (2.31, True, [1.9])


def test_abandoned_feed_is_closed_late_and_by_another_task_broken() -> None:
    """No id: `return` out of `async for` leaves `finally` to the loop."""

    async def check() -> Link:
        _, closed, link = await searched(feed_broken.first_above)
        assert not closed
        assert link.closed_by is None
        for _turn in range(9):
            await asyncio.sleep(0)
        assert link.closed_by not in {None, asyncio.current_task()}
        return link

    assert list(asyncio.run(check()).levels) == [1.9]


def test_feed_still_held_is_closed_with_the_loop_broken() -> None:
    """No id: as long as somebody refers to it, nothing closes it."""
    link = Link(1.42, 2.31)

    async def check() -> tuple[object, object]:
        levels = feed.feed(link)
        async for _ in levels:
            break
        for _turn in range(9):
            await asyncio.sleep(0)
        assert link.closed_by is None
        return levels, asyncio.current_task()

    _levels, reader = asyncio.run(check())
    assert link.closed_by not in {None, reader}


@pytest.mark.parametrize("search", [feed.first_above, feed_broken.first_above])
def test_nothing_above_the_mark(search: Search) -> None:
    async def check() -> None:
        link = Link(1.42)
        assert await search(2.0, link) is None
        assert link.closed_by is asyncio.current_task()

    asyncio.run(check())


@pytest.mark.parametrize("search", [feed.first_above, feed_broken.first_above])
def test_the_mark_itself_is_not_above_it(search: Search) -> None:
    async def check() -> None:
        assert await search(2.0, Link(2.0)) is None

    asyncio.run(check())


def test_link_takes_a_turn_of_the_loop() -> None:
    link = Link(1.42)
    reading = link.read()
    assert reading.send(None) is None
    with pytest.raises(StopIteration) as stop:
        reading.send(None)
    assert stop.value.value == 1.42
    closing = link.close()
    assert closing.send(None) is None
    assert link.closed_by is None
    closing.close()


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(feed.main())
    asyncio.run(feed_broken.main())
    assert capsys.readouterr().out.splitlines() == [
        "found 2.31",
        "closed by the reader: True",
        "found 2.31",
        "closed: False",
        "closed: True",
        "closed by the reader: False",
    ]
