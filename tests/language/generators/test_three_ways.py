"""When a list, an iterator and a generator measure."""

from copy import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import three_ways
from examples.language.generators.three_ways import (
    Measured,
    listed,
    measured,
)


@given(st.integers(0, 20))
def test_all_ways_give_the_same_levels(hours: int) -> None:
    levels = [float(hour) for hour in range(hours)]
    assert listed(hours, float) == levels
    assert list(Measured(hours, float)) == levels
    assert list(measured(hours, float)) == levels


def test_only_the_list_measures_before_it_is_used() -> None:
    asked: list[int] = []

    def measure(hour: int) -> float:
        asked.append(hour)
        return hour / 4

    both = iter(Measured(2, measure)), measured(2, measure)
    assert asked == []
    assert [next(way) for way in both] == [0.0, 0.0]
    assert asked == [0, 0]
    assert listed(2, measure) == [0.0, 0.25]
    assert asked == [0, 0, 0, 1]


def test_failure_ends_the_generator_and_not_the_iterator() -> None:
    """A class keeps its state; a body that raised is over."""
    faults = [True, True]

    def measure(hour: int) -> float:
        if faults and faults.pop():
            raise TimeoutError(hour)
        return hour / 4

    generator, iterator = measured(1, measure), Measured(1, measure)
    for way in (generator, iterator):
        with pytest.raises(TimeoutError):
            next(way)
    assert list(generator) == []
    assert list(iterator) == [0.0]


def test_finished_iterator_stays_finished() -> None:
    iterator = Measured(1, float)
    assert list(iterator) == [0.0]
    assert list(iterator) == []


def test_iterator_keeps_the_arguments() -> None:
    iterator = Measured(3, float)
    next(iterator)
    assert (iterator.hours, iterator.hour) == (3, 1)


def test_iterator_can_be_copied_half_way_and_a_generator_cannot() -> None:
    iterator, generator = Measured(3, float), measured(3, float)
    assert next(iterator) == next(generator) == 0.0
    assert list(copy(iterator)) == list(iterator) == [1.0, 2.0]
    with pytest.raises(TypeError, match="cannot pickle 'generator' object"):
        copy(generator)
    assert list(generator) == [1.0, 2.0]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    three_ways.main()
    eager = ["measure 00:00", "measure 01:00", "use 1.5", "use 1.75"]
    lazy = ["measure 00:00", "use 1.5", "measure 01:00", "use 1.75"]
    assert capsys.readouterr().out.splitlines() == [
        "-- listed",
        *eager,
        "-- Measured",
        *lazy,
        "-- measured",
        *lazy,
    ]
