"""Merged streams: everything arrives, and everything ends."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.event_loops.virtual_clock import run
from examples.concurrency.streaming import grouped_broken
from examples.concurrency.streaming import lead as lead_module
from examples.concurrency.streaming import merge as merge_module
from examples.concurrency.streaming.lead import lead
from examples.concurrency.streaming.merge import Buffer, drain, merged, pump


class Sources:
    """Makes sources, and knows which of them are open."""

    def __init__(self) -> None:
        self.open: list[str] = []

    async def make(
        self, name: str, pauses: list[int], fails: bool = False
    ) -> AsyncGenerator[tuple[str, int]]:
        self.open.append(name)
        try:
            for number, pause in enumerate(pauses):
                await asyncio.sleep(pause)
                yield name, number
            if fails:
                raise OSError(name)
        finally:
            try:
                await asyncio.sleep(0)  # closing takes a turn
            finally:
                self.open.remove(name)


pauses = st.lists(st.integers(0, 3), max_size=4)


@given(
    plan=st.lists(pauses, max_size=4),
    ahead=st.integers(1, 3),
    reading=st.integers(0, 2),
)
def test_everything_arrives_in_the_order_of_its_source(
    plan: list[list[int]], ahead: int, reading: int
) -> None:
    async def main() -> None:
        sources = Sources()
        made = [sources.make(str(n), each) for n, each in enumerate(plan)]
        read: list[tuple[str, int]] = []
        async with merged(*made, ahead=ahead) as stream:
            async for item in stream:
                await asyncio.sleep(reading)
                read.append(item)
        assert sorted(read) == [
            (str(n), number)
            for n, each in enumerate(plan)
            for number in range(len(each))
        ]
        for n, each in enumerate(plan):
            mine = [number for name, number in read if name == str(n)]
            assert mine == [*range(len(each))]
        assert sources.open == []

    run(main())


@given(
    plan=st.lists(pauses, min_size=1, max_size=3),
    ahead=st.integers(1, 2),
    reading=st.integers(0, 2),
    end=st.integers(0, 9),
    turns=st.integers(0, 5),
    fails=st.booleans(),
)
def test_nothing_is_left_open_however_it_ends(
    plan: list[list[int]],
    ahead: int,
    reading: int,
    end: int,
    turns: int,
    fails: bool,
) -> None:
    async def main() -> None:
        sources = Sources()

        async def read() -> None:
            made = [
                sources.make(str(n), each, fails and n == 0)
                for n, each in enumerate(plan)
            ]
            async with merged(*made, ahead=ahead) as stream:
                async for _ in stream:
                    await asyncio.sleep(reading)

        task = asyncio.create_task(read())
        await asyncio.sleep(end)
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        if not task.cancelled() and (error := task.exception()):
            assert isinstance(error, ExceptionGroup)
            assert [str(each) for each in error.exceptions] == ["0"]
        assert sources.open == []
        assert asyncio.all_tasks() == {asyncio.current_task()}

    run(main())


def test_leaving_the_block_closes_the_sources_at_once() -> None:
    async def main() -> None:
        sources = Sources()
        made = [sources.make(name, [1, 1, 9]) for name in "ab"]
        async with merged(*made, ahead=1) as stream:
            assert (await anext(stream))[1] == 0
            assert sorted(sources.open) == ["a", "b"]
        assert sources.open == []
        assert asyncio.get_running_loop().time() == 1

    run(main())


def test_failing_source_ends_the_block_with_its_error() -> None:
    async def main() -> None:
        sources = Sources()
        read: list[tuple[str, int]] = []
        good = sources.make("good", [1, 8, 8])
        bad = sources.make("bad", [2], fails=True)

        async def reader() -> None:
            async with merged(good, bad, ahead=1) as stream:
                async for item in stream:
                    read.append(item)

        with pytest.raises(ExceptionGroup) as caught:
            await reader()
        assert [repr(e) for e in caught.value.exceptions] == ["OSError('bad')"]
        assert asyncio.get_running_loop().time() == 2
        assert read == [("good", 0), ("bad", 0)]
        assert sources.open == []

    run(main())


def test_error_of_the_block_comes_out_in_a_group() -> None:
    async def main() -> None:
        sources = Sources()

        async def reader() -> None:
            async with merged(sources.make("a", [1, 9]), ahead=1) as stream:
                await anext(stream)
                raise ValueError("mine")

        with pytest.raises(ExceptionGroup) as caught:
            await reader()
        assert caught.group_contains(ValueError, match="mine")
        assert sources.open == []

    run(main())


def test_group_in_a_generator_cancels_its_reader_broken() -> None:
    """Own list: `yield` inside a TaskGroup in an async generator."""
    logged: list[object] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, c: logged.append(c["exception"]))
        sources = Sources()
        stream = grouped_broken.merged(
            sources.make("a", [0, 1], fails=True), ahead=1
        )
        await anext(stream)
        with pytest.raises(asyncio.CancelledError):
            await asyncio.sleep(60)  # nobody cancelled this
        assert asyncio.get_running_loop().time() == 1

    run(main())
    (error,) = logged
    assert isinstance(error, ExceptionGroup)
    assert [repr(each) for each in error.exceptions] == ["OSError('a')"]


def test_broken_merge_reads_to_the_end_all_the_same() -> None:
    async def main() -> list[tuple[str, int]]:
        sources = Sources()
        made = [sources.make("a", [1, 3]), sources.make("b", [2])]
        async with aclosing(grouped_broken.merged(*made, ahead=2)) as stream:
            return [item async for item in stream]

    assert run(main()) == [("a", 0), ("b", 0), ("a", 1)]


def test_timeout_in_a_generator_cancels_a_slow_reader_broken() -> None:
    """Own list: `yield` inside a timeout in an async generator."""

    async def limited() -> AsyncGenerator[int]:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(5):
                yield 1

    async def main() -> None:
        async with aclosing(limited()) as stream:
            await anext(stream)
            with pytest.raises(asyncio.CancelledError):
                await asyncio.sleep(60)
            with pytest.raises(StopAsyncIteration):
                await stream.athrow(asyncio.CancelledError())

    run(main())


@pytest.mark.parametrize("ahead", [1, 2, 9])
def test_lead_is_the_buffer_and_two(ahead: int) -> None:
    assert run(lead(ahead)) == ahead + 2


def test_lead_without_a_bound_is_the_whole_stream_broken() -> None:
    """Own list: the consumer is slower than the producer."""
    assert run(lead(0)) == 100


def test_pump_puts_the_end_after_the_items() -> None:
    async def main() -> None:
        sources = Sources()
        buffer: Buffer[tuple[str, int]] = asyncio.Queue()
        await pump(sources.make("a", [1, 1]), buffer)
        assert sources.open == []
        got = [buffer.get_nowait() for _ in range(buffer.qsize())]
        assert got == [(("a", 0),), (("a", 1),), None]

    run(main())


def test_drain_waits_for_as_many_ends_as_there_are_sources() -> None:
    async def main() -> list[int]:
        buffer: Buffer[int] = asyncio.Queue()
        for item in (1, None, 2, None, 3):
            buffer.put_nowait(None if item is None else (item,))
        return [item async for item in drain(buffer, 2)]

    assert run(main()) == [1, 2]


def test_merge_runs(capsys: pytest.CaptureFixture[str]) -> None:
    run(merge_module.main())
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "2 s: Etna 3",
        "2.5 s: Stromboli 1",
        "4 s: Etna 4",
        "5 s: Stromboli 9",
        "Etna off",
        "Stromboli off",
        "nobody is left: True",
    ]


def test_lead_runs(capsys: pytest.CaptureFixture[str]) -> None:
    lead_module.main()
    assert capsys.readouterr() == (
        "ahead 1: 3\nahead 4: 6\nahead 16: 18\nahead 0: 100\n",
        "",
    )
