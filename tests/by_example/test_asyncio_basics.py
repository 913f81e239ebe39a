"""Who is answered, and when."""

import asyncio

import pytest

from examples.by_example import asyncio_basics
from examples.by_example.asyncio_basics import fetch_data, serve


def test_calls_overlap_or_do_not(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(asyncio_basics.main())
    answers = "['users: 5', 'orders: 6', 'tea: 3']\n"
    one_by_one = 3 * "answering 1 at once\n" + answers
    together = "answering 3 at once\n" + answers
    assert capsys.readouterr().out == one_by_one + together


def test_each_server_has_a_port_of_its_own() -> None:
    async def open_two() -> set[int]:
        async with await serve(1) as one, await serve(1) as other:
            servers = (one, other)
            return {s.sockets[0].getsockname()[1] for s in servers}

    assert len(asyncio.run(open_two())) == 2


def test_answers_are_in_the_order_of_the_calls() -> None:
    async def ask() -> list[str]:
        async with await serve(party=2) as server:
            calls = [fetch_data(server, name) for name in ("é", "")]
            return await asyncio.gather(*calls)

    assert asyncio.run(ask()) == ["é: 1", ": 0"]
