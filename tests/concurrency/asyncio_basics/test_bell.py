"""Callbacks ring, coroutines hear."""

import asyncio

import pytest

from examples.concurrency.asyncio_basics import bell
from examples.concurrency.asyncio_basics.bell import Bell
from examples.concurrency.event_loops.virtual_clock import run


def test_all_who_wait_hear_the_first_ring() -> None:
    async def evening() -> list[str]:
        ours = Bell()
        loop = asyncio.get_running_loop()
        loop.call_later(2, ours.ring, "pie")
        loop.call_later(1, ours.ring, "tart")
        first = await ours.heard()
        await asyncio.sleep(5)
        return [first, await ours.heard()]

    assert run(evening()) == ["tart", "tart"]


def test_a_ring_after_the_listener_left_is_no_error() -> None:
    async def evening() -> bool:
        ours = Bell()
        listener = asyncio.create_task(ours.heard())
        await asyncio.sleep(0)
        listener.cancel()
        await asyncio.wait({listener})
        ours.ring(dish="tart")
        return listener.cancelled()

    assert asyncio.run(evening())


def test_a_bare_future_refuses_a_second_result() -> None:
    async def twice() -> None:
        future = asyncio.get_running_loop().create_future()
        future.set_result("tart")
        future.set_result("pie")

    with pytest.raises(asyncio.InvalidStateError):
        asyncio.run(twice())


def test_a_cancelled_listener_cancels_the_future() -> None:
    async def evening() -> bool:
        future = asyncio.get_running_loop().create_future()

        async def listen() -> None:
            await future

        listener = asyncio.create_task(listen())
        await asyncio.sleep(0)
        listener.cancel()
        await asyncio.wait({listener})
        return future.cancelled()

    assert asyncio.run(evening())


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    run(bell.main())
    assert capsys.readouterr().out == " 0 waiting\n 5 tart\n 7 tart\n"
