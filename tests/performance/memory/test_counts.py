"""Counts: what moves them, what frees, and what the number does not tell."""

import gc
import runpy
import sys
from collections.abc import Callable

import pytest

from examples.performance.memory import (
    counts,
    disabled_broken,
    fate,
    header,
    immortal_broken,
    paused,
    roll,
)
from examples.performance.memory.roll import Frame, Roll


def told(module: object, capsys: pytest.CaptureFixture[str]) -> str:
    runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


@pytest.mark.parametrize("many", [0, 1, 7])
def test_each_slot_of_a_container_counts(many: int) -> None:
    film = Frame(1)
    assert counts.moved(subject=film, act=lambda: [film] * many) == many


def test_what_is_not_kept_does_not_count() -> None:
    film = Frame(1)

    def drop() -> None:
        assert [film] * 10

    assert counts.moved(film, drop) == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="PEP 683")
def test_large_count_moves_broken() -> None:
    """S4-04: 3.11 has no immortal objects, only large counts."""
    assert immortal_broken.is_immortal(1)
    assert counts.moved(1, lambda: [1] * 1000) == 1000
    assert not immortal_broken.is_immortal(Frame(1))


def test_header_is_seen_and_not_held() -> None:
    film = Frame(1)
    seen = header.header(subject=film)
    assert seen.type == id(Frame)
    before = seen.count
    spare = [film] * 5
    assert seen.count == before + len(spare) == sys.getrefcount(film) - 1


def test_frame_may_be_without_a_roll() -> None:
    frame = Frame(number=3)
    assert (frame.number, frame.roll) == (3, None)


def test_frames_of_a_roll_are_numbered_and_know_it() -> None:
    film = Roll(exposures=2)
    assert [frame.number for frame in film.frames] == [0, 1]
    assert all(frame.roll is film for frame in film.frames)


shelf: list[Roll] = []


def shelved() -> Roll:
    shelf.append(Roll(1))
    return shelf[-1]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: Frame(1), "its count"),
        (lambda: Roll(0), "its count"),
        (lambda: Roll(1), "the collector"),
        (shelved, "nothing"),
    ],
)
def test_fate(make: Callable[[], object], expected: str) -> None:
    assert fate.fate(make=make) == expected
    shelf.clear()


def test_nothing_is_collected_in_a_pause() -> None:
    assert gc.isenabled()
    with paused.paused():
        assert not gc.isenabled()
        with paused.paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_pause_begins_without_garbage_and_ends_with_an_error() -> None:
    def fail() -> None:
        with paused.paused():
            raise ValueError("blank")

    with pytest.raises(ValueError, match="blank"):
        fail()
    assert gc.isenabled()
    gc.disable()
    try:
        Roll(3)
        with paused.paused():
            assert gc.collect() == 0
    finally:
        gc.enable()


def test_rolls_outlive_a_disabled_collector_broken() -> None:
    """A collector that is left off lets every cycle live."""
    gc.collect()
    try:
        assert disabled_broken.develop_all(jobs=30) == 30
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("module", "output"),
    [
        (counts, "a list of ten: 10\nits address:   0\n"),
        (fate, "frame: its count\nroll:  the collector\n"),
        (header, "a list: True\n"),
        (immortal_broken, "1:      True\na list: False\n"),
        (paused, "paused:  False\nresumed: True\n"),
        (roll, "36 frames True\n"),
    ],
)
def test_output(
    module: object, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(module, capsys) == output


def test_output_of_the_disabled_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert told(disabled_broken, capsys) == "still there: 100\n"
    assert gc.isenabled()
