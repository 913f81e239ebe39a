"""A circuit breaker as a policy."""

from collections.abc import Callable
from threading import Lock
from typing import Any

import pytest

from examples.language.decorators.clock import REAL, ManualClock
from examples.language.decorators.solutions import breaker as module
from examples.language.decorators.solutions.breaker import (
    CircuitOpenError,
    breaker,
)


class Pilot:
    """Answers as the script says."""

    def __init__(self, script: str) -> None:
        self.script = iter(script)
        self.called = 0

    def answer(self) -> str:
        self.called += 1
        if next(self.script) == "-":
            raise ConnectionError("no answer")
        return "coming"


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


def outcome(kind: Any, function: Any) -> str:
    try:
        return str(kind.call(function))
    except (ConnectionError, CircuitOpenError) as error:
        return str(error)


def test_failures_in_a_row_open_it(kind: Any, clock: ManualClock) -> None:
    pilot = Pilot("--+")
    call = breaker(2, 30, clock=clock)(kind.define(pilot.answer))
    seen = [outcome(kind, call) for _ in range(3)]
    assert seen == ["no answer", "no answer", "answer"]
    assert pilot.called == 2
    clock.sleep(29.5)
    assert outcome(kind, call) == "answer"
    clock.sleep(0.5)
    assert outcome(kind, call) == "coming"


def test_success_between_failures_counts(
    kind: Any, clock: ManualClock
) -> None:
    call = breaker(2, 30, clock=clock)(kind.define(Pilot("-+-+-+").answer))
    seen = [outcome(kind, call) for _ in range(6)]
    assert seen == ["no answer", "coming"] * 3


def test_failure_after_the_pause_opens_it_again(
    kind: Any, clock: ManualClock
) -> None:
    pilot = Pilot("---")
    call = breaker(2, 30, clock=clock)(kind.define(pilot.answer))
    for _ in range(2):
        outcome(kind, call)
    clock.sleep(30)
    assert [outcome(kind, call) for _ in range(2)] == ["no answer", "answer"]


def test_failure_is_counted_at_its_end(clock: ManualClock) -> None:
    @breaker(1, 30, clock=clock)
    def slow() -> None:
        clock.sleep(60)
        raise ConnectionError("no answer")

    with pytest.raises(ConnectionError):
        slow()
    with pytest.raises(CircuitOpenError, match=r"^slow$"):
        slow()


def test_real_clock_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(REAL, "now", lambda: 0.0, raising=False)
    call = breaker(1, 30)(Pilot("-+").answer)
    with pytest.raises(ConnectionError):
        call()
    with pytest.raises(CircuitOpenError, match=r"^answer$"):
        call()


def test_failures_are_counted_one_at_a_time(
    together: Callable[[Callable[[int], Any]], list[Any]],
    clock: ManualClock,
) -> None:
    class Threshold:
        """Notices two threads that compare with it at the same time."""

        def __le__(self, failed: int) -> bool:
            alone = comparing.acquire(blocking=False)
            met.append(not alone)
            switch.acquire(timeout=0.001)
            if alone:
                comparing.release()
            return False

    def fail(_: int) -> None:
        with pytest.raises(ConnectionError):
            call()

    comparing, switch, met = Lock(), Lock(), list[bool]()
    switch.acquire()
    threshold: Any = Threshold()
    call = breaker(threshold, 30, clock=clock)(Pilot("-" * 8).answer)
    together(fail)
    assert met == [False] * 8


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out.splitlines() == [
        "0 s: ConnectionError",
        "1 s: ConnectionError",
        "2 s: CircuitOpenError",
        "31 s: ConnectionError",
    ]


def test_the_clock_is_given_by_keyword(clock: ManualClock) -> None:
    decorate: Any = breaker
    with pytest.raises(TypeError, match="positional argument"):
        decorate(2, 30, clock)
