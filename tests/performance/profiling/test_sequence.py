"""Counts of a profile are exact; its order is that of its times."""

import runpy

import pytest

from examples.performance.profiling import sequence
from examples.performance.profiling.sequence import (
    Row,
    calculate_sequence,
    fibonacci,
    profiled,
    remembered,
    rows,
)


@pytest.fixture(autouse=True)
def nothing_is_remembered() -> None:
    remembered.cache_clear()


def test_both_terms_give_the_same_sequence() -> None:
    expected = [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
    assert calculate_sequence(fibonacci, 10) == expected
    assert calculate_sequence(remembered, 10) == expected


def test_the_copied_numbers_are_mixed_up_broken() -> None:
    """S2-10: 150,049 calls are those of the last term alone."""
    whole = rows(profiled(calculate_sequence, fibonacci, 25))["fibonacci"]
    last = rows(profiled(fibonacci, 24))["fibonacci"]
    assert (whole.calls, whole.primitive) == (392_809, 25)
    assert (last.calls, last.primitive) == (150_049, 1)
    assert last.calls < 1_000_000


def test_remembering_asks_once_for_each_term() -> None:
    table = rows(profiled(calculate_sequence, remembered, 25))
    assert (table["remembered"].calls, table["remembered"].primitive) == (
        25,
        25,
    )


def test_a_function_that_was_remembered_is_not_entered() -> None:
    remembered(24)
    table = rows(profiled(calculate_sequence, remembered, 25))
    assert "remembered" not in table


def test_own_time_excludes_what_is_called() -> None:
    table = rows(profiled(calculate_sequence, fibonacci, 22))
    outer, inner = table["calculate_sequence"], table["fibonacci"]
    assert outer.own < outer.total / 10
    assert inner.own == pytest.approx(inner.total)
    assert outer.total >= inner.total > 0


def test_the_order_is_that_of_the_statistics() -> None:
    stats = profiled(calculate_sequence, fibonacci, 22)
    assert next(iter(rows(stats.sort_stats("tottime")))) == "fibonacci"
    by_total = rows(stats.sort_stats("cumulative"))
    assert next(iter(by_total)) == "calculate_sequence"


def test_a_profile_passes_arguments_on() -> None:
    seen: list[object] = []
    profiled(lambda *given: seen.extend(given), 1, "two")
    assert seen == [1, "two"]


def test_a_row_has_names() -> None:
    row = Row(calls=3, primitive=1, own=0.5, total=2.0)
    assert row == (3, 1, 0.5, 2.0)


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(sequence.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    assert out == "fibonacci: 392809 calls\nremembered: 25 calls\n"
    assert err == ""
