"""A timer for generators of both kinds."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Generator
from contextlib import aclosing
from inspect import isasyncgenfunction, isgeneratorfunction

import pytest

from examples.language.decorators import streamed as module
from examples.language.decorators.clock import REAL, ManualClock
from examples.language.decorators.streamed import (
    timed_async_stream,
    timed_stream,
)

Records = list[tuple[str, float]]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def records() -> Records:
    return []


def test_time_from_first_to_last_item(
    clock: ManualClock, records: Records
) -> None:
    @timed_stream(lambda *entry: records.append(entry), clock)
    def soundings(count: int) -> Generator[int, None, str]:
        """Sound."""
        for number in range(count):
            clock.sleep(10)
            yield number
        return "done"

    stream = soundings(3)
    clock.sleep(100)
    items: list[int] = []
    for item in stream:
        clock.sleep(1)
        items.append(item)
    assert items == [0, 1, 2]
    assert records == [("soundings", 33.0)]
    assert isgeneratorfunction(soundings)
    assert (soundings.__name__, soundings.__doc__) == ("soundings", "Sound.")


def test_send_throw_and_return_get_through(
    clock: ManualClock, records: Records
) -> None:
    @timed_stream(lambda *entry: records.append(entry), clock)
    def echo() -> Generator[str, str, str]:
        said = "start"
        while said != "stop":
            try:
                said = yield said
            except OSError as error:
                said = f"caught {error}"
        return "end"

    stream = echo()
    assert next(stream) == "start"
    assert stream.send("hello") == "hello"
    assert stream.throw(OSError("fog")) == "caught fog"
    with pytest.raises(StopIteration) as stopped:
        stream.send("stop")
    assert stopped.value.value == "end"
    assert records == [("echo", 0.0)]


def test_abandoned_stream_is_recorded_and_closed(
    clock: ManualClock, records: Records
) -> None:
    closed: list[bool] = []

    @timed_stream(lambda *entry: records.append(entry), clock)
    def soundings() -> Generator[int, None, None]:
        try:
            yield 1
            yield 2
        finally:
            closed.append(True)

    stream = soundings()
    next(stream)
    clock.sleep(5)
    stream.close()
    assert records == [("soundings", 5.0)]
    assert closed == [True]


def test_async_time_from_first_to_last_item(
    clock: ManualClock, records: Records
) -> None:
    @timed_async_stream(lambda *entry: records.append(entry), clock)
    async def soundings(count: int) -> AsyncGenerator[int, None]:
        """Sound."""
        for number in range(count):
            await clock.asleep(10)
            yield number

    async def main() -> list[int]:
        stream = soundings(3)
        clock.sleep(100)
        return [item async for item in stream]

    assert asyncio.run(main()) == [0, 1, 2]
    assert records == [("soundings", 30.0)]
    assert isasyncgenfunction(soundings)
    assert (soundings.__name__, soundings.__doc__) == ("soundings", "Sound.")


def test_async_stream_is_closed_with_its_wrapper(
    clock: ManualClock, records: Records
) -> None:
    events: list[str] = []

    def record(name: str, seconds: float) -> None:
        events.append(f"{name} {seconds}")

    @timed_async_stream(record, clock)
    async def soundings() -> AsyncGenerator[int, None]:
        try:
            yield 1
            yield 2
        finally:
            events.append("closed")

    async def main() -> None:
        async with aclosing(soundings()) as stream:
            await anext(stream)
            clock.sleep(5)
        events.append("left")

    asyncio.run(main())
    assert events == ["closed", "soundings 5.0", "left"]


def test_what_is_sent_to_an_async_stream_is_lost(
    clock: ManualClock, records: Records
) -> None:
    heard: list[object] = []

    @timed_async_stream(lambda *entry: records.append(entry), clock)
    async def soundings() -> AsyncGenerator[int, None]:
        heard.append((yield 1))
        yield 2

    async def main() -> AsyncIterator[int]:
        stream = soundings()
        await anext(stream)
        await stream.asend(None)
        await stream.aclose()
        return stream

    asyncio.run(main())
    assert heard == [None]


def test_what_is_thrown_at_an_async_stream_closes_it(
    clock: ManualClock, records: Records
) -> None:
    seen: list[str] = []

    @timed_async_stream(lambda *entry: records.append(entry), clock)
    async def soundings() -> AsyncGenerator[int, None]:
        try:
            yield 1
        except BaseException as error:
            seen.append(type(error).__name__)
            raise

    async def main() -> None:
        stream = soundings()
        await anext(stream)
        await stream.athrow(OSError("fog"))

    with pytest.raises(OSError, match="fog"):
        asyncio.run(main())
    assert seen == ["GeneratorExit"]
    assert records == [("soundings", 0.0)]


def test_errors_come_through(clock: ManualClock, records: Records) -> None:
    @timed_stream(lambda *entry: records.append(entry), clock)
    def soundings() -> Generator[int, None, None]:
        yield 1
        raise OSError("rock")

    @timed_async_stream(lambda *entry: records.append(entry), clock)
    async def soundings_later() -> AsyncGenerator[int, None]:
        yield 1
        raise OSError("sand")

    async def main() -> None:
        async for _ in soundings_later():
            pass

    with pytest.raises(OSError, match="rock"):
        list(soundings())
    with pytest.raises(OSError, match="sand"):
        asyncio.run(main())
    assert [name for name, _ in records] == ["soundings", "soundings_later"]


def test_real_clock_is_the_default(
    monkeypatch: pytest.MonkeyPatch, records: Records
) -> None:
    times = iter([1.0, 4.0, 6.0, 11.0])
    monkeypatch.setattr(REAL, "now", lambda: next(times), raising=False)

    @timed_stream(lambda *entry: records.append(entry))
    def soundings() -> Generator[int, None, None]:
        yield 1

    @timed_async_stream(lambda *entry: records.append(entry))
    async def soundings_later() -> AsyncGenerator[int, None]:
        yield 1

    async def main() -> list[int]:
        return [item async for item in soundings_later()]

    assert list(soundings()) == asyncio.run(main()) == [1]
    assert records == [("soundings", 3.0), ("soundings_later", 5.0)]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == "soundings 30.0\n[4.2, 3.9, 3.7]\n"
