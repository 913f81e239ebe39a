"""Server-sent events on a real server, which ends what its client leaves."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from aiohttp import ClientSession
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.streaming import events as events_module
from examples.concurrency.streaming.events import (
    Event,
    decode,
    encode,
    read,
    served,
)

texts = st.text(st.characters(exclude_characters="\r\n", codec="utf-8"))
numbered = st.tuples(
    st.integers(0, 99), st.lists(texts, min_size=1).map("\n".join)
)


async def decoded(data: bytes) -> list[Event]:
    async def lines() -> AsyncGenerator[bytes]:
        for line in data.split(b"\n"):
            yield line + b"\n"

    return [event async for event in decode(lines())]


@given(events=st.lists(numbered, max_size=4))
def test_events_survive_the_wire(events: list[Event]) -> None:
    wire = b"".join(encode(number, text) for number, text in events)
    assert asyncio.run(decoded(wire)) == events


def test_format_is_fields_in_lines() -> None:
    assert encode(7, "Etna\nstrong") == b"id: 7\ndata: Etna\ndata: strong\n\n"


def test_decoder_knows_carriage_returns_and_passes_over_comments() -> None:
    async def lines() -> AsyncGenerator[bytes]:
        for line in (b": still here", b"", b"id:3", b"data:a", b"", b""):
            yield line + b"\r\n"
        yield b"data: cut off"

    async def main() -> list[Event]:
        return [event async for event in decode(lines())]

    assert asyncio.run(main()) == [(3, "a")]


def test_reader_gets_what_came_after_the_last_it_saw() -> None:
    async def numbers(last: int) -> AsyncGenerator[Event]:
        for number in range(last + 1, 5):
            yield number, "x"

    async def main() -> None:
        async with served(numbers) as address, ClientSession() as session:
            assert address.startswith("http://127.0.0.1:")
            every = [number async for number, _ in read(session, address)]
            assert every == [1, 2, 3, 4]
            late = [n async for n, _ in read(session, address, last=3)]
            assert late == [4]
            async with session.get(address) as response:
                kind = response.headers["Content-Type"]
                assert kind == "text/event-stream"
                wire = b"".join(encode(n, "x") for n in range(1, 5))
                assert await response.read() == wire

    asyncio.run(main())


def test_source_is_closed_when_a_client_leaves_although_it_is_quiet() -> None:
    async def main() -> None:
        closed = asyncio.Event()

        async def quiet(last: int) -> AsyncGenerator[Event]:
            try:
                yield 1, "only"
                await asyncio.Event().wait()
            finally:
                closed.set()

        async with served(quiet) as address, ClientSession() as session:
            async with aclosing(read(session, address)) as events:
                assert await anext(events) == (1, "only")
                assert not closed.is_set()
            await asyncio.wait_for(closed.wait(), 10)

    asyncio.run(main())


def test_server_asks_no_more_than_fits_in_the_buffers() -> None:
    async def main() -> int:
        produced: list[int] = []
        closed = asyncio.Event()

        async def long(last: int) -> AsyncGenerator[Event]:
            try:
                for number in range(1, 2001):
                    produced.append(number)
                    yield number, "x" * 50_000
            finally:
                closed.set()

        async with served(long) as address, ClientSession() as session:
            async with aclosing(read(session, address)) as events:
                assert (await anext(events))[0] == 1
            await asyncio.wait_for(closed.wait(), 10)
        return len(produced)

    assert 1 <= asyncio.run(main()) < 2000


def test_server_is_gone_after_the_block() -> None:
    async def none(last: int) -> AsyncGenerator[Event]:
        for event in [(last, "x")][:0]:
            yield event

    async def main() -> None:
        async with ClientSession() as session:
            async with served(none) as address:
                assert [e async for e in read(session, address)] == []
            with pytest.raises(OSError, match="Cannot connect"):
                await anext(read(session, address))

    asyncio.run(main())


def test_events_run(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(events_module.main())
    tremors = [rf"{n} 'tremor {n}\nof Etna'" for n in range(1, 6)]
    expected = [*tremors[:2], "the line drops", *tremors[2:]]
    assert capsys.readouterr() == ("\n".join([*expected, ""]), "")
