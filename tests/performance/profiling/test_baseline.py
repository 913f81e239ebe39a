"""A ratio says the same on every machine; a limit in seconds does not."""

import runpy
from collections.abc import Callable

import pytest

from examples.performance.profiling import baseline, budget_broken
from examples.performance.profiling.baseline import (
    TooSlowError,
    require,
    speed_up,
)
from examples.performance.profiling.budget_broken import check_budget


class Machine:
    """A clock that work moves on, at the pace of the machine."""

    def __init__(self, pace: float = 1.0) -> None:
        self.pace = pace
        self.now = 100.0
        self.log: list[str] = []

    def work(self, name: str, *seconds: float) -> Callable[[], None]:
        lasts = iter(seconds)

        def run() -> None:
            self.log.append(name)
            self.now += self.pace * next(lasts)

        return run

    def clock(self) -> float:
        return self.now


def test_the_best_of_each_counts() -> None:
    machine = Machine()
    gain = speed_up(
        candidate=machine.work("new", 5.0, 2.0, 9.0),
        baseline=machine.work("old", 6.0, 60.0, 8.0),
        turns=3,
        clock=machine.clock,
    )
    assert gain == pytest.approx(3.0)


def test_they_take_turns_twenty_times() -> None:
    machine = Machine()
    new = machine.work("new", *[1.0] * 20)
    old = machine.work("old", *[1.0] * 20)
    assert speed_up(new, old, clock=machine.clock) == pytest.approx(1.0)
    assert machine.log == ["new", "old"] * 20


@pytest.mark.parametrize("pace", [0.5, 1.0, 3.0])
def test_a_ratio_is_the_same_on_every_machine(pace: float) -> None:
    machine = Machine(pace)
    new, old = machine.work("new", 1.5), machine.work("old", 6.0)
    gain = speed_up(new, old, turns=1, clock=machine.clock)
    assert gain == pytest.approx(4.0)


def test_a_limit_in_seconds_tests_the_machine_broken() -> None:
    fast, slow = Machine(pace=1.0), Machine(pace=3.0)
    check_budget(fast.work("new", 1.5), 2.0, clock=fast.clock)
    with pytest.raises(AssertionError, match=r"^too slow$"):
        check_budget(slow.work("new", 1.5), 2.0, clock=slow.clock)


def test_a_limit_may_be_reached() -> None:
    machine = Machine()
    run = machine.work("new", 2.0, 2.125)
    check_budget(run=run, seconds=2.0, clock=machine.clock)
    with pytest.raises(AssertionError):
        check_budget(run, 2.0, machine.clock)


def test_too_little_is_refused_with_both_numbers() -> None:
    require(times=3, measured=3.0)
    with pytest.raises(TooSlowError) as refused:
        require(3, 2.96)
    assert str(refused.value) == (
        "3.0 times as fast as the baseline, at least 3.0 expected"
    )
    assert isinstance(refused.value, AssertionError)


def test_real_work_by_the_processor() -> None:
    gain = speed_up(
        lambda: sum(range(1_000)), lambda: sum(range(100_000)), turns=3
    )
    require(5, gain)


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (baseline, budget_broken):
        runpy.run_path(str(module.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    assert out == "a positive ratio: True\nwithin a minute\n"
    assert err == ""
