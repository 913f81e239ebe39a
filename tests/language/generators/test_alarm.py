"""The alarm and a table of its transitions."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import alarm as alarm_module
from examples.language.generators.alarm import FalseAlarmError, alarm, hold


def follow(state: str, level: float | None) -> str:
    """The alarm as a table; None stands for a false alarm."""
    if level is None or level < 2:
        return "calm"
    if state == "flood":
        return "flood"
    return "watch" if level < 3 else "flood"


levels = st.none() | st.floats() | st.sampled_from([2.0, 3.0, inf, nan])


@given(st.lists(levels))
def test_alarm_follows_the_table(levels: list[float | None]) -> None:
    thames = alarm(watch=2.0, flood=3.0)
    state = next(thames)
    assert state == "calm"
    for level in levels:
        state = follow(state, level)
        if level is None:
            assert thames.throw(FalseAlarmError) == state
        else:
            assert thames.send(level) == state


def test_flood_lasts_until_the_level_is_below_watch() -> None:
    thames = alarm(watch=2.0, flood=3.0)
    next(thames)
    states = [thames.send(x) for x in (2.9, 3.0, 2.9, 2.0, 1.9, 2.0)]
    assert states == ["watch", "flood", "flood", "flood", "calm", "watch"]


def test_other_errors_end_the_alarm() -> None:
    thames = alarm(watch=2.0, flood=3.0)
    next(thames)
    with pytest.raises(KeyError):
        thames.throw(KeyError())
    assert list(thames) == []


def test_hold_returns_the_level_that_ends_it() -> None:
    calm = hold("calm", 1.0, lambda level: level < 2)
    assert [next(calm), calm.send(1.5)] == ["calm", "calm"]
    with pytest.raises(StopIteration) as stop:
        calm.send(2.0)
    assert stop.value.value == 2.0


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    alarm_module.main()
    assert capsys.readouterr().out == "calm watch flood flood calm\n"
