"""An exception crosses C: it ends the walk and reaches the caller."""

import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.cython import walker, walker_broken
from examples.performance.cython.track import Track

HEIGHTS = np.array([2.0, 5.0, 3.0, 8.0])
PATIENCE = 10.0


class CrevasseError(Exception):
    """What stops a walk."""


class Visits:
    """Notes what it is called with, and raises at one of the places."""

    def __init__(self, ends_at: int = -1) -> None:
        self.ends_at = ends_at
        self.seen: list[tuple[int, float]] = []

    def __call__(self, at: int, height: float) -> None:
        self.seen.append((at, height))
        if at == self.ends_at:
            raise CrevasseError(at)


@given(st.lists(st.floats(-9, 9), max_size=20), st.floats(-9, 9))
def test_both_visit_what_reaches_the_level(
    heights: list[float], level: float
) -> None:
    expected = [(at, h) for at, h in enumerate(heights) if h >= level]
    array = np.array(heights)
    ended, aside = Visits(), Visits()
    assert walker.each_above(array, level, ended) is False
    walker.aside_above(array, level, aside)
    assert ended.seen == aside.seen == expected


def test_a_true_result_ends_the_walk() -> None:
    seen: list[int] = []

    def visit(at: int, height: float) -> list[int]:
        seen.append(at)
        return seen if height == 3.0 else []

    assert walker.each_above(HEIGHTS, level=3, visit=visit) is True
    assert seen == [1, 2]


def test_an_exception_ends_the_walk_and_reaches_the_caller() -> None:
    visits = Visits(ends_at=2)
    with pytest.raises(CrevasseError) as raised:
        walker.each_above(HEIGHTS, 3, visits)
    assert raised.value.args == (2,)
    assert visits.seen == [(1, 5.0), (2, 3.0)]
    names = [f.name for f in traceback.extract_tb(raised.value.__traceback__)]
    assert names[-1] == "__call__"


def test_so_does_the_truth_of_a_result() -> None:
    class Undecided:
        def __bool__(self) -> bool:
            raise CrevasseError("neither")

    with pytest.raises(CrevasseError, match="neither"):
        walker.each_above(HEIGHTS, 0, lambda at, height: Undecided())


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
def test_so_do_exceptions_that_are_no_errors(
    kind: type[BaseException],
) -> None:
    def visit(at: int, height: float) -> None:
        raise kind(at)

    for walk in (walker.each_above, walker.aside_above):
        with pytest.raises(kind):
            walk(HEIGHTS, 3.0, visit)


def test_the_callback_runs_on_the_thread_of_the_library() -> None:
    seen: set[int] = set()

    def note(at: int, height: float) -> None:
        seen.add(threading.get_ident())

    walker.each_above(HEIGHTS, 0, note)
    assert seen == {threading.get_ident()}
    walker.aside_above(heights=HEIGHTS, level=0, notify=note)
    assert len(seen) == 2


def test_the_first_exception_of_the_other_thread_is_raised_here() -> None:
    visits = Visits(ends_at=1)
    with pytest.raises(CrevasseError) as raised:
        walker.aside_above(HEIGHTS, 0, visits)
    assert raised.value.args == (1,)
    assert visits.seen == [(0, 2.0), (1, 5.0)]


def test_walks_may_nest_and_fail_inside_each_other() -> None:
    inner = Visits(ends_at=3)

    def outer(at: int, height: float) -> None:
        try:
            walker.each_above(HEIGHTS, 3, inner)
        except CrevasseError:
            raise CrevasseError("outer") from None

    with pytest.raises(CrevasseError, match="outer"):
        walker.each_above(HEIGHTS, 0, outer)
    assert [at for at, _ in inner.seen] == [1, 2, 3]


def test_threads_keep_their_exceptions_apart() -> None:
    barrier = threading.Barrier(4)
    caught: dict[int, object] = {}

    def work(number: int) -> None:
        def visit(at: int, height: float) -> None:
            barrier.wait(PATIENCE)
            if at == number:
                barrier.abort()
                raise CrevasseError(number)

        try:
            walker.each_above(HEIGHTS, 0, visit)
        except (CrevasseError, threading.BrokenBarrierError) as error:
            caught[number] = error.args

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert caught == {0: (0,), 1: (), 2: (), 3: ()}


def others_turn(walk: Callable[..., bool], walks: int) -> bool:
    """Let another thread in between the two callbacks of one walk, if it can.

    Args:
        walk: The function that walks.
        walks: How often to try.
    """
    heights = np.zeros(300_000)
    heights[0] = heights[-1] = 1.0
    waiting, go, ran = (threading.Event() for _ in range(3))
    turns: list[bool] = []

    def other() -> None:
        waiting.set()
        if go.wait(PATIENCE):
            ran.set()

    def visit(at: int, height: float) -> None:
        if at == 0:
            go.set()
        elif ran.is_set():
            turns.append(True)

    thread = threading.Thread(target=other)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1000)  # the other one keeps the GIL until it waits
    try:
        thread.start()
        waiting.wait(PATIENCE)
        while not turns and walks:
            walk(heights, 1.0, visit)
            walks -= 1
    finally:
        sys.setswitchinterval(before)
        go.set()
        thread.join(PATIENCE)
    return bool(turns)


def test_another_thread_runs_while_c_walks() -> None:
    """No interval ends here: it runs only if the walk let go of the GIL."""
    assert others_turn(walker.each_above, walks=10_000)


def test_nobody_runs_while_the_walk_keeps_the_gil_broken() -> None:
    """Declared without `nogil`, the walk holds everybody up."""
    assert not others_turn(walker_broken.each_above, walks=20)


def test_a_track_stays_put_while_c_walks_over_it() -> None:
    track = Track(capacity=1)
    track.append(4.0)
    with pytest.raises(BufferError, match="it cannot grow"):
        walker.each_above(track, 0, lambda at, height: track.append(height))
    track.append(5.0)
    assert memoryview(track).tolist() == [4.0, 5.0]


def test_callbacks_are_released() -> None:
    visits = Visits(ends_at=1)
    before = sys.getrefcount(visits)
    for _ in range(10_000):
        try:
            walker.each_above(HEIGHTS, 3, visits)
        except CrevasseError:
            visits.seen.clear()
    for _ in range(100):
        with pytest.raises(CrevasseError):
            walker.aside_above(HEIGHTS, 3, visits)
    assert sys.getrefcount(visits) == before


def test_no_heights_call_nobody() -> None:
    visits = Visits()
    assert walker.each_above(np.empty(0), 0, visits) is False
    assert walker_broken.each_above(np.empty(0), 0, visits) is False
    walker.aside_above(np.empty(0), 0, visits)
    assert visits.seen == []


def test_a_noexcept_callback_loses_its_exception_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It counts as 0, so the walk goes on to its end."""
    heard: list[object] = []

    def hear(lost: "sys.UnraisableHookArgs") -> None:
        heard.append((lost.exc_type, lost.object))

    monkeypatch.setattr(sys, "unraisablehook", hear)
    visits = Visits(ends_at=2)
    assert walker_broken.each_above(HEIGHTS, 3, visits) is False
    assert visits.seen == [(1, 5.0), (2, 3.0), (3, 8.0)]
    name = "examples.performance.cython.walker_broken.call"
    assert heard == [(CrevasseError, name)]
    assert "CrevasseError: 2" in capsys.readouterr().err


def test_the_compiler_suggests_noexcept_broken(tmp_path: Path) -> None:
    """The hint that loses the exception comes from the compiler."""
    source = tmp_path / "hint.pyx"
    source.write_text(
        'cdef extern from "walk.h":\n'
        "    ctypedef int walk_visit(void *context)\n"
        "cdef int call(void *context):\n"
        "    return (<object>context)()\n"
        "cdef walk_visit *visit = call\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "cython", "-3", source],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "Suggest adding 'noexcept' to the type of 'call'" in done.stderr
