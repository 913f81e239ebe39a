"""The four decorators stacked."""

import asyncio

import pytest

from examples.language.decorators import harbour
from examples.language.decorators.clock import ManualClock


def test_whole_run(capsys: pytest.CaptureFixture[str]) -> None:
    harbour.main()
    assert capsys.readouterr().out.splitlines() == [
        "2 s: storm over Brest",
        "    tide took 2 s",
        "9 s: calm over Brest",
        "    tide took 2 s",
        "6.1 6.1",
        "33 s: storm over Dover",
        "    tide_later took 3 s",
        "41 s: storm over Dover",
        "    tide_later took 3 s",
        "Dover does not answer",
        "6.1 as known at 59 s",
        "62 s: calm over Brest",
        "    tide took 2 s",
        "6.1",
    ]


def test_async_answers_are_remembered_like_sync_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    clock = ManualClock()
    _, tide_later = harbour.gauges(clock, iter(["calm", "calm"]))
    assert asyncio.run(tide_later("Dover")) == 5.3
    clock.sleep(56.5)
    assert asyncio.run(tide_later("Dover")) == 5.3
    clock.sleep(0.5)
    assert asyncio.run(tide_later("Dover")) == 5.3
    assert capsys.readouterr().out.splitlines() == [
        "3 s: calm over Dover",
        "    tide_later took 3 s",
        "63 s: calm over Dover",
        "    tide_later took 3 s",
    ]


def test_storm_is_a_connection_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(ConnectionError, match=r"^Brest$"):
        harbour.answer(ManualClock(), "Brest", iter(["storm"]))
    assert capsys.readouterr().out == "0 s: storm over Brest\n"
