"""A sampler sees where a thread is, when it may look."""

import runpy
import threading
import time

import pytest

from examples.performance.profiling import sampler
from examples.performance.profiling.sampler import look, sampling


def test_a_thread_that_waits_is_found_where_it_waits() -> None:
    ready, go = threading.Event(), threading.Event()

    def oven() -> None:
        ready.set()
        go.wait(10)

    thread = threading.Thread(target=oven)
    thread.start()
    try:
        assert ready.wait(10)
        assert thread.ident is not None
        assert "oven" in look(thread=thread.ident)
    finally:
        go.set()
        thread.join()


def test_the_thread_that_began_is_watched() -> None:
    def knead() -> None:
        sum(n * n for n in range(1_000))

    with sampling(every=0.0001) as stacks:
        end = time.monotonic() + 10
        while stacks.total() < 5 and time.monotonic() < end:
            knead()
    assert stacks.total() >= 5
    here = "test_the_thread_that_began_is_watched"
    assert all(here in names for names in stacks)


def test_it_ends_with_its_block() -> None:
    before = threading.active_count()
    within: list[int] = []

    def burn() -> None:
        with sampling():
            within.append(threading.active_count())
            raise ValueError("burnt")

    with pytest.raises(ValueError, match="burnt"):
        burn()
    assert within == [before + 1]
    assert threading.active_count() == before


def test_a_long_time_between_looks_is_kept() -> None:
    with sampling(every=60.0) as stacks:
        sum(range(1_000))
    assert not stacks


def test_a_thousand_looks_a_second_by_default() -> None:
    with sampling() as stacks:
        end = time.monotonic() + 10
        while not stacks and time.monotonic() < end:
            sum(range(100))
        took = 10 - (end - time.monotonic())
    assert took < 5


def test_nobody_looks_while_c_holds_the_interpreter_broken() -> None:
    every = 0.0001
    with sampling(every) as stacks:
        while stacks.total() < 3:
            sum(n * n for n in range(1_000))
        before, start = stacks.total(), time.perf_counter()
        sum(range(4_000_000))
        lasted = time.perf_counter() - start
        looks = stacks.total() - before
    assert looks < lasted / every / 10


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(sampler.__file__), run_name="__main__")
    assert capsys.readouterr() == ("('main', 'look')\n", "")
