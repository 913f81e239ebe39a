"""Who may be under way at once, in each of the ways."""

import asyncio
import multiprocessing
import runpy
from ctypes import c_long
from functools import partial
from itertools import combinations, count
from threading import get_ident

import pytest

from examples.concurrency.timelines import calls, workers
from examples.concurrency.timelines.calls import (
    alone,
    blocked,
    call,
    call_async,
    gathered,
    sequential,
)
from examples.concurrency.timelines.recorder import Recorder, Span, columns
from examples.concurrency.timelines.workers import (
    call_apart,
    in_processes,
    threaded,
    tick_shared,
)

CALLERS = ["Ada", "Bo", "Cleo"]
STATES = ["dials", "waits", "talks"]


def in_state(spans: list[Span], state: str) -> list[Span]:
    found = [span for span in spans if span.state == state]
    assert sorted(span.call for span in found) == CALLERS
    return found


def all_overlap(spans: list[Span]) -> bool:
    return all(a.overlaps(b) for a, b in combinations(spans, 2))


def none_overlap(spans: list[Span]) -> bool:
    return not any(a.overlaps(b) for a, b in combinations(spans, 2))


def test_one_by_one_nothing_overlaps() -> None:
    spans = sequential(callers=CALLERS)
    assert none_overlap(spans)
    assert [(span.call, span.state) for span in spans] == [
        (who, state) for who in CALLERS for state in STATES
    ]
    assert {span.thread for span in spans} == {get_ident()}


def test_gathered_the_waits_overlap_and_nothing_else() -> None:
    spans = asyncio.run(gathered(callers=CALLERS))
    assert all_overlap(in_state(spans, "waits"))
    busy = [span for span in spans if span.state != "waits"]
    assert none_overlap(busy)
    assert len(busy) == 6
    assert len({span.thread for span in spans}) == 1


def test_a_wait_that_blocks_is_one_by_one() -> None:
    spans = asyncio.run(blocked(callers=CALLERS))
    one_by_one = sequential(CALLERS)
    assert spans == one_by_one


def test_threads_overlap_in_every_state() -> None:
    spans = threaded(callers=CALLERS)
    for state in STATES:
        assert all_overlap(in_state(spans, state))
    assert max(where.stop for where in columns(spans).values()) == 3
    assert len({span.thread for span in spans}) == 3
    assert len({span.process for span in spans}) == 1
    assert sorted(n for s in spans for n in (s.began, s.ended)) == [*range(18)]


def test_processes_overlap_in_every_state() -> None:
    spans = in_processes(callers=CALLERS)
    for state in STATES:
        assert all_overlap(in_state(spans, state))
    assert max(where.stop for where in columns(spans).values()) == 3
    assert len({span.process for span in spans}) == 3
    numbers = sorted(n for s in spans for n in (s.began, s.ended))
    assert numbers == [*range(1, 19)]


def test_a_call_apart_sends_its_record_home() -> None:
    context = multiprocessing.get_context("spawn")
    number, home = context.Value(c_long, 6), context.Queue()
    call_apart("Ada", number=number, barrier=context.Barrier(1), spans=home)
    spans = home.get(timeout=10)
    home.close()
    home.join_thread()
    assert [(s.state, s.began, s.ended) for s in spans] == [
        ("dials", 7, 8),
        ("waits", 9, 10),
        ("talks", 11, 12),
    ]
    assert tick_shared(number=number) == 13


def test_a_call_meets_the_others_before_and_in_each_state() -> None:
    met: list[int] = []
    recorder = Recorder(count().__next__)

    def meet() -> None:
        met.append(len(recorder.spans))

    call(who="Ada", recorder=recorder, meet=meet)
    assert met == [0, 0, 1, 1, 2, 2]
    assert [span.state for span in recorder.spans] == STATES


def test_an_answer_is_awaited_between_dialling_and_talking() -> None:
    recorder = Recorder(count().__next__)

    async def answer() -> None:
        assert [span.state for span in recorder.spans] == ["dials"]

    asyncio.run(call_async(who="Ada", recorder=recorder, answer=answer))
    assert [span.state for span in recorder.spans] == STATES
    assert partial(alone)() is None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (calls.__file__, "Ada dials ... Bo talks\nAda dials ... Ada talks\n"),
        (workers.__file__, "threaded True\nin_processes True\n"),
    ],
)
def test_output(
    path: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(path, run_name="__main__")
    assert capsys.readouterr() == (said, "")
