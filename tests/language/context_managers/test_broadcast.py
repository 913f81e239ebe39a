"""One stack for lines and a take."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012

import asyncio

import pytest

from examples.language.context_managers import broadcast
from examples.language.context_managers.broadcast import on_air
from examples.language.context_managers.line import Exchange
from examples.language.context_managers.take import open_tape, record, tracks


def test_show_that_ends_well_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo", "Lima")
        exchange.answered.set()
        with open_tape() as tape:
            async with on_air(exchange, ["Lima", "Oslo"], tape) as cities:
                assert cities == exchange.connected == ["Lima", "Oslo"]
                record(tape, "live set")
            assert tracks(tape) == ["live set"]
        assert exchange.connected == []

    asyncio.run(tell())
    assert capsys.readouterr().out == "off air\n"


def test_city_that_cannot_be_reached_hangs_up_the_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo", "Lima")
        exchange.answered.set()
        with open_tape() as tape:
            with pytest.raises(ConnectionError, match="no line to Rome"):
                async with on_air(exchange, ["Oslo", "Lima", "Rome"], tape):
                    pass
            assert not tape.in_transaction
        assert exchange.connected == []

    asyncio.run(tell())
    assert capsys.readouterr().out == ""


def test_error_on_air_scraps_and_hangs_up() -> None:
    async def tell() -> None:
        exchange = Exchange("Oslo")
        exchange.answered.set()
        with open_tape() as tape:
            with pytest.raises(ValueError, match="wrong note"):
                async with on_air(exchange, ["Oslo"], tape):
                    record(tape, "live set")
                    raise ValueError("wrong note")
            assert tracks(tape) == []
        assert exchange.connected == []

    asyncio.run(tell())


def test_cancelled_twice_it_still_ends_in_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asyncio.run(broadcast.main())
    assert capsys.readouterr().out.splitlines() == [
        "on air in ['Oslo', 'Lima']",
        "off air",
        "kept [], hanging up ['Oslo', 'Lima']",
        "open [], cancelled True",
    ]
