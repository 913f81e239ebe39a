"""A pipeline of generators over a log."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import gauge_log
from examples.language.generators.gauge_log import (
    Entry,
    above,
    entries,
    unended,
)

LINES = [
    "06:00 1.42\n",
    "06:15 2.31\n",
    "    ice on the float\n",
    "    oiled\n",
    "06:30 1.9",
]
ENTRIES = [
    Entry("06:00", 1.42, []),
    Entry("06:15", 2.31, ["ice on the float", "oiled"]),
    Entry("06:30", 1.9, []),
]

words = st.text("abc ü", min_size=1).map(str.strip).filter(bool)
logs = st.lists(
    st.builds(
        Entry,
        st.sampled_from(["06:00", "06:15"]),
        st.floats(allow_nan=False),
        st.lists(words, max_size=3),
    ),
    max_size=5,
)


def written(log: list[Entry]) -> Iterator[str]:
    for entry in log:
        yield f"{entry.time} {entry.level}\n"
        yield from (f"    {note}\n" for note in entry.notes)


@given(logs)
def test_a_written_log_is_read_back(log: list[Entry]) -> None:
    assert list(entries(unended(written(log)))) == log


@given(logs, st.floats(allow_nan=False))
def test_above_keeps_order_and_drops_the_rest(
    log: list[Entry], mark: float
) -> None:
    assert list(above(mark, log)) == [e for e in log if e.level > mark]


def test_notes_belong_to_the_entry_above() -> None:
    assert list(entries(unended(LINES))) == ENTRIES


@pytest.mark.parametrize("line", ["  a \t\n", "  a \t", "  a \t\r\n"])
def test_only_line_ends_are_taken_off(line: str) -> None:
    assert list(unended([line])) == [line.split("\n")[0]]


def test_note_without_an_entry_is_refused() -> None:
    with pytest.raises(ValueError, match="too many values to unpack"):
        list(entries(["    ice on the float"]))


def test_nothing_is_read_before_it_is_asked_for() -> None:
    source = iter(LINES)
    high = above(2.0, entries(unended(source)))
    assert next(source) == "06:00 1.42\n"
    assert next(high) == ENTRIES[1]
    assert list(source) == []


def test_an_entry_is_read_one_line_ahead() -> None:
    source = iter(LINES)
    assert next(entries(unended(source))) == ENTRIES[0]
    assert next(source) == "    ice on the float\n"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    gauge_log.main()
    assert capsys.readouterr().out == "06:15 2.31 ['ice on the float']\n"
