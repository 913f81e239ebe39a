"""A keeper that is sent to, and days of keepers."""

from collections.abc import Generator, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import keeper as keeper_module
from examples.language.generators.keeper import days, keeper


def started(generator: Generator[str, Any, Any]) -> Generator[str, Any, Any]:
    assert next(generator) == "ready"
    return generator


@given(st.lists(st.floats()))
def test_keeper_answers_each_level_and_returns_their_number(
    levels: list[float],
) -> None:
    alone = started(keeper())
    assert [alone.send(x) for x in levels] == [f"noted {x}" for x in levels]
    with pytest.raises(StopIteration) as stop:
        alone.send(None)
    assert stop.value.value == len(levels)


def test_value_error_is_answered_and_not_counted() -> None:
    alone = started(keeper())
    assert alone.throw(ValueError("ice")) == "skipped: ice"
    with pytest.raises(StopIteration) as stop:
        next(alone)
    assert stop.value.value == 0


def test_first_value_has_nobody_to_go_to_broken() -> None:
    """No id: a generator is sent a value before it waits for one."""
    with pytest.raises(TypeError, match="can't send non-None value to a just"):
        keeper().send(1.42)


def calls(season: list[list[float]]) -> Iterator[float | None]:
    for day in season:
        yield from day
        yield None


@given(st.lists(st.lists(st.floats(), max_size=4), min_size=1, max_size=4))
def test_days_return_the_counts_of_their_keepers(
    season: list[list[float]],
) -> None:
    week = started(days(len(season)))
    *but_last, _ = calls(season)
    for level in but_last:
        expected = "ready" if level is None else f"noted {level}"
        assert week.send(level) == expected
    with pytest.raises(StopIteration) as stop:
        week.send(None)
    assert stop.value.value == [len(day) for day in season]


def test_no_days_return_at_once() -> None:
    with pytest.raises(StopIteration) as stop:
        next(days(0))
    assert stop.value.value == []


def test_throw_reaches_the_inner_keeper() -> None:
    week = started(days(1))
    assert week.throw(ValueError("ice")) == "skipped: ice"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    keeper_module.main()
    assert capsys.readouterr().out.splitlines() == [
        "ready noted 1.42 ready",
        "skipped: ice on the float",
        "counts [1, 0]",
    ]
