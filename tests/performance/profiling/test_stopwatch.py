"""A time is the best of many, by whatever clock."""

import runpy
from collections.abc import Callable, Iterable
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.profiling import stopwatch
from examples.performance.profiling.stopwatch import (
    Spread,
    measure,
    spread,
    timed,
)


def lasting(seconds: Iterable[float]) -> Callable[[], float]:
    """A clock that is read at both ends of what lasts so long."""
    ends = accumulate(each for lasts in seconds for each in (0.0, lasts))
    return ends.__next__


@given(st.lists(st.floats(0, 1e6), min_size=1))
def test_the_best_is_never_more_than_the_worst(seconds: list[float]) -> None:
    found = spread(seconds)
    assert found.best == min(seconds)
    assert found.worst == max(seconds)
    assert found.mean == pytest.approx(sum(seconds) / len(seconds))


def test_the_first_sample_is_thrown_away() -> None:
    clock = lasting([9.0, 1.0, 4.0, 1.0])
    found = measure(lambda: None, repeat=3, number=1, clock=clock)
    assert found == Spread(best=1.0, mean=2.0, worst=4.0)


def test_a_sample_is_divided_by_its_runs() -> None:
    runs: list[None] = []
    clock = lasting([8.0, 8.0, 2.0])
    found = measure(lambda: runs.append(None), repeat=2, number=4, clock=clock)
    assert found == Spread(best=0.5, mean=1.25, worst=2.0)
    assert len(runs) == 3 * 4


def test_the_number_of_runs_is_found_by_trying() -> None:
    now, runs = 0.0, 0

    def work() -> None:
        nonlocal now, runs
        now += 0.05
        runs += 1

    found = measure(work, repeat=1, clock=lambda: now)
    assert found.best == pytest.approx(0.05)
    assert runs == 1 + 2 + 5 + 5  # tried, tried, long enough, measured


def test_seven_samples_by_default() -> None:
    runs: list[None] = []
    measure(lambda: runs.append(None), number=1)
    assert len(runs) == 1 + 7


def test_a_call_is_noted_with_its_result_and_its_error() -> None:
    seconds: list[float] = []

    @timed(seconds, clock=lasting([0.5, 3.0]))
    def share(loaves: int, *, guests: int) -> float:
        """Share bread."""
        return loaves / guests

    assert share(6, guests=4) == 1.5
    with pytest.raises(ZeroDivisionError):
        share(6, guests=0)
    assert seconds == [0.5, 3.0]
    assert (share.__name__, share.__doc__) == ("share", "Share bread.")


def test_calls_are_timed_by_the_performance_counter() -> None:
    seconds: list[float] = []
    assert timed(seconds=seconds)(lambda: 4)() == 4
    assert 0 <= seconds[0] < 5


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(stopwatch.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    assert (out, err) == ("best <= mean <= worst: True\n", "")
