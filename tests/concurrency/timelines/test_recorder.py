"""Columns say the same as the numbers, and no more."""

import os
import runpy
from itertools import combinations, count
from threading import Thread, get_ident

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.timelines import recorder as module
from examples.concurrency.timelines.recorder import Recorder, Span, columns


def span(began: int, ended: int, call: str = "Ada") -> Span:
    return Span(call, "talks", 1, 1, began, ended)


@st.composite
def histories(draw: st.DrawFn) -> list[Span]:
    """Draw spans whose ends all have numbers of their own."""
    size = draw(st.integers(0, 8))
    numbers = draw(st.permutations(range(2 * size)))
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return [span(min(pair), max(pair)) for pair in pairs]


@given(histories())
def test_spans_share_a_column_if_and_only_if_they_overlap(
    spans: list[Span],
) -> None:
    placed = columns(spans)
    assert placed.keys() == {*spans}
    for one, other in combinations(spans, 2):
        shared = {*placed[one]} & {*placed[other]}
        assert bool(shared) == one.overlaps(other) == other.overlaps(one)


@given(histories())
def test_no_column_could_be_left_out(spans: list[Span]) -> None:
    placed = columns(spans)
    used = {column for where in placed.values() for column in where}
    assert used == {*range(len(used))}
    inside = [
        {s for s, where in placed.items() if column in where}
        for column in sorted(used)
    ]
    for one, other in combinations(inside, 2):
        assert not one <= other
        assert not other <= one


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (span(0, 1), span(2, 3), [range(1), range(1, 2)]),
        (span(0, 2), span(1, 3), [range(1), range(1)]),
        (span(0, 3), span(1, 2), [range(1), range(1)]),
    ],
)
def test_two_spans(one: Span, other: Span, expected: list[range]) -> None:
    placed = columns([one, other])
    assert [placed[one], placed[other]] == expected


def test_touching_is_not_overlapping() -> None:
    assert not span(0, 1).overlaps(other=span(1, 2))
    assert not span(1, 2).overlaps(span(0, 1))


def test_a_recorder_says_who_did_what_and_where() -> None:
    recorder = Recorder(tick=count(7).__next__)
    with recorder.span(call="Ada", state="talks"):
        pass
    here = os.getpid(), get_ident()
    assert recorder.spans == [Span("Ada", "talks", *here, 7, 8)]


def test_each_thread_has_its_own_name_in_the_record() -> None:
    recorder = Recorder(count().__next__)

    def talk() -> None:
        with recorder.span("Bo", "talks"):
            pass

    thread = Thread(target=talk)
    thread.start()
    thread.join()
    talk()
    assert recorder.spans[0].thread != recorder.spans[1].thread == get_ident()


def test_what_fails_is_recorded_and_fails() -> None:
    recorder = Recorder(count().__next__)
    with (
        pytest.raises(ValueError, match=r"^wrong number$"),
        recorder.span("Ada", "dials"),
    ):
        raise ValueError("wrong number")
    assert [each.state for each in recorder.spans] == ["dials"]


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(module.__file__), run_name="__main__")
    said = "Ada talks [0]\nBo waits [0]\nBo talks [1]\n"
    assert capsys.readouterr() == (said, "")
