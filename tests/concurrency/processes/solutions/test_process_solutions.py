"""The solutions of the exercises on processes."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from ctypes import c_int
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.processes.choice import Work
from examples.concurrency.processes.plates import count_stars
from examples.concurrency.processes.solutions import (
    histogram,
    pool_for,
    shared_part,
    streamed,
)
from examples.concurrency.processes.speedup import speedup


def test_brightest_plates(capsys: pytest.CaptureFixture[str]) -> None:
    assert streamed.counted(plate=3) == (count_stars(3), 3)
    every = sorted(((count_stars(n), n) for n in range(20)), reverse=True)
    assert streamed.brightest(plates=range(20), best=3) == every[:3]
    streamed.main()
    assert capsys.readouterr() == ("[(100, 14), (90, 19)]\n", "")


@pytest.fixture
def bins() -> Iterator[list[int]]:
    shared = multiprocessing.get_context("forkserver").Array(c_int, 4)
    histogram.share(given=shared)
    yield shared  # type: ignore[misc]  # typed as a sequence by its stub
    del histogram.bins


def test_level_is_counted_in_its_quarter(bins: list[int]) -> None:
    histogram.add(plate=bytes([0, 63, 64, 127, 128, 191, 192, 255, 255]))
    assert bins[:] == [2, 2, 2, 3]


def test_histogram_of_many(capsys: pytest.CaptureFixture[str]) -> None:
    many = [bytes(range(256))] * 20
    assert histogram.histogram(plates=many) == [1280] * 4
    histogram.main()
    assert capsys.readouterr() == ("[128, 64, 64, 64]\n", "")


@given(st.fractions(0, 1), st.integers(2, 64))
def test_shared_part_turns_the_law_round(part: Fraction, workers: int) -> None:
    gain = speedup(part, workers)
    assert shared_part.shared_part(gain=gain, workers=workers) == part


def test_shared_part_prints(capsys: pytest.CaptureFixture[str]) -> None:
    shared_part.main()
    assert capsys.readouterr() == ("2/3\n", "")


@pytest.mark.parametrize(
    ("work", "gil", "kind"),
    [
        (Work(), True, pool_for.Direct),
        (Work(waits=True), True, ThreadPoolExecutor),
        (Work(waits=True, awaitable=True), True, ThreadPoolExecutor),
        (Work(computes=True), False, ThreadPoolExecutor),
        (Work(computes=True), True, ProcessPoolExecutor),
        (Work(computes=True, isolated=True), True, ProcessPoolExecutor),
    ],
)
def test_pool_is_of_the_kind_that_was_chosen(
    work: Work, gil: bool, kind: type[Executor]
) -> None:
    with pool_for.pool_for(work=work, gil=gil) as pool:
        assert type(pool) is kind


def test_direct_executor_has_the_outcome_at_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pool_for.Direct() as pool:
        assert pool.submit(int, "ff", base=16).result(0) == 255
        failed = pool.submit(int, "ten")
        assert isinstance(failed.exception(0), ValueError)
        left = pool.submit(exit, 3)
        assert isinstance(left.exception(0), SystemExit)
    pool_for.main()
    assert capsys.readouterr() == ("Direct 7\n", "")
