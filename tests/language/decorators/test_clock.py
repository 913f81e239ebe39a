"""A clock that both kinds of sleeping move."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

import pytest

from examples.language.decorators import clock as module
from examples.language.decorators.clock import REAL, Clock, ManualClock


def test_real_clock_is_the_monotonic_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def asleep(seconds: float) -> None:
        slept.append(("async", seconds))

    slept: list[tuple[str, float]] = []
    replace: Callable[[Any, str, Any], None] = monkeypatch.setattr
    replace(time, "monotonic", lambda: 7.5)
    replace(time, "sleep", lambda seconds: slept.append(("sync", seconds)))
    assert REAL.now() == 7.5
    REAL.sleep(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asyncio, "sleep", asleep)
        asyncio.run(REAL.asleep(2))
    assert slept == [("sync", 1), ("async", 2)]
    assert type(REAL) is Clock


def test_manual_clock_moves_by_what_is_slept() -> None:
    clock = ManualClock()
    assert clock.now() == 0.0
    clock.sleep(60)
    asyncio.run(clock.asleep(30))
    assert clock.now() == 90.0
    assert isinstance(clock, Clock)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == "90.0 seconds have passed in no time\n"
