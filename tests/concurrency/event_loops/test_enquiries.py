"""The same questions get the same answers on every loop."""

import asyncio
import runpy
from collections.abc import Sequence
from functools import partial
from importlib import import_module

import anyio
import pytest
import trio
import uvloop
from hypothesis import given, settings
from hypothesis import strategies as st

from examples.concurrency.event_loops import (
    enquiries_anyio,
    enquiries_asyncio,
    enquiries_trio,
)
from examples.concurrency.event_loops.enquiries import (
    Lines,
    answers,
    question,
)

NAMES = ["Ada", "Grace", "Alan", "Bo", ""]
callers = st.lists(st.lists(st.sampled_from(NAMES), max_size=4), max_size=4)
Told = list[list[str]]
Callers = Sequence[Sequence[str]]


def on_asyncio(asked: Callers) -> Told:
    return asyncio.run(enquiries_asyncio.exchange(callers=asked))


def on_uvloop(asked: Callers) -> Told:
    return uvloop.run(enquiries_asyncio.exchange(asked))


def on_trio(asked: Callers) -> Told:
    return trio.run(enquiries_trio.exchange, asked)


def portable_on_asyncio(asked: Callers) -> Told:
    return anyio.run(enquiries_anyio.exchange, asked)


def portable_on_uvloop(asked: Callers) -> Told:
    options = {"loop_factory": uvloop.new_event_loop}
    return anyio.run(enquiries_anyio.exchange, asked, backend_options=options)


def portable_on_trio(asked: Callers) -> Told:
    return anyio.run(enquiries_anyio.exchange, asked, backend="trio")


WAYS = [
    on_asyncio,
    on_uvloop,
    on_trio,
    portable_on_asyncio,
    portable_on_uvloop,
    portable_on_trio,
]


@settings(max_examples=25)  # six loops each
@given(callers)
def test_all_loops_tell_the_same(asked: list[list[str]]) -> None:
    found = {"Ada": "1815", "Grace": "1906", "Alan": "1912"}
    expected = [
        [found.get(name, "not listed") for name in names] for names in asked
    ]
    for way in WAYS:
        assert way(asked) == expected, way.__name__


@given(
    st.lists(st.text(max_size=5).filter(lambda x: "\n" not in x)), st.data()
)
def test_lines_come_out_whole_however_they_are_cut(
    names: list[str], data: st.DataObject
) -> None:
    sent = b"".join(map(question, names))
    lines, found = Lines(), list[str]()
    while sent:
        size = data.draw(st.integers(1, len(sent)))
        found += lines.feed(sent[:size])
        sent = sent[size:]
    assert found == names


def test_the_end_of_a_connection_is_an_error_for_who_expects_more() -> None:
    with pytest.raises(EOFError, match=r"^the line is dead$"):
        Lines().feed(b"")
    assert Lines().feed(bytearray(b"Ada\n")) == ["Ada"]


def test_many_questions_have_an_answer_each() -> None:
    assert answers(["Ada", "Bo"]) == b"1815\nnot listed\n"
    assert answers([]) == b""


def test_an_asyncio_server_that_hangs_up_is_an_error() -> None:
    async def hang_up(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readline()
        writer.close()

    async def main() -> None:
        server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            with pytest.raises(EOFError, match=r"^the line is dead$"):
                await enquiries_asyncio.ask(port=port, names=["Ada"])

    asyncio.run(main())


def test_an_answer_may_come_in_pieces() -> None:
    async def stammer(stream: trio.SocketStream) -> None:
        await stream.receive_some()
        await stream.send_all(b"18")
        await trio.lowlevel.checkpoint()
        await stream.send_all(b"15\n")
        await stream.receive_some()

    async def main() -> Told:
        told: Told = [[], []]
        async with trio.open_nursery() as nursery:
            listen = partial(trio.serve_tcp, host="127.0.0.1")
            listeners = await nursery.start(listen, stammer, 0)
            port = listeners[0].socket.getsockname()[1]
            await enquiries_trio.ask(port=port, names=["A"], found=told[0])
            nursery.cancel_scope.cancel()
        return told

    assert trio.run(main) == [["1815"], []]


def test_a_portable_client_names_its_parameters() -> None:
    async def main() -> list[str]:
        found: list[str] = []
        listener = await anyio.create_tcp_listener(local_host="127.0.0.1")
        async with listener, anyio.create_task_group() as group:
            group.start_soon(listener.serve, enquiries_anyio.serve)
            port = listener.extra(anyio.abc.SocketAttribute.local_port)
            await enquiries_anyio.ask(port=port, names=["Ada"], found=found)
            group.cancel_scope.cancel()
        return found

    assert anyio.run(main) == ["1815"]


TOLD = "[['1815', 'not listed'], ['1906']]"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("enquiries", "b'Ada\\nGr' b'1815\\n'\nb'ace\\n' b'1906\\n'\n"),
        ("enquiries_asyncio", f"{TOLD}\n"),
        ("enquiries_trio", f"{TOLD}\n"),
        ("enquiries_anyio", f"{TOLD}\n"),
    ],
)
def test_output(
    name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    module = import_module(f"examples.concurrency.event_loops.{name}")
    runpy.run_path(str(module.__file__), run_name="__main__")
    assert capsys.readouterr() == (said, "")
