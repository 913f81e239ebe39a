"""The same work in every place, and where it should go."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import (
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from fractions import Fraction
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.processes import (
    border,
    choice,
    darkroom,
    night,
    plates,
    speedup,
    strategies,
    tally_broken,
)
from examples.concurrency.processes.choice import Work, choose

WAYS = [
    strategies.one_by_one,
    strategies.in_threads,
    strategies.in_processes,
    strategies.in_a_loop,
]


@pytest.fixture
def processes() -> Iterator[Executor]:
    with ProcessPoolExecutor(1, get_context("forkserver")) as pool:
        yield pool


@pytest.mark.parametrize("way", WAYS)
def test_every_way_gives_the_same(way: Callable[..., list[int]]) -> None:
    found = way(work=plates.count_stars, plates=iter(range(10)))
    assert found == [plates.count_stars(number) for number in range(10)]


@pytest.mark.parametrize("way", WAYS)
def test_every_way_raises_what_the_work_raises(
    way: Callable[..., list[str]],
) -> None:
    with pytest.raises(ValueError, match=r"^no plate 14$"):
        way(darkroom.develop, [12, 14, 15])


def test_ways_print(capsys: pytest.CaptureFixture[str]) -> None:
    strategies.main()
    assert capsys.readouterr() == (
        "[3, 2, 1] one_by_one\n[3, 2, 1] in_threads\n"
        "[3, 2, 1] in_processes\n[3, 2, 1] in_a_loop\n",
        "",
    )


def test_border_of_threads_and_processes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    border.main()
    assert capsys.readouterr() == (
        "thread:  a list: the same\n"
        "thread:  a lock: the same\n"
        "thread:  a generator: the same\n"
        "process: a list: a copy\n"
        "process: a lock: refused: TypeError\n"
        "process: a generator: refused: TypeError\n",
        "",
    )


def test_value_is_given_back(processes: Executor) -> None:
    value = object()
    assert border.give_back(value) is value
    assert border.sent(value=len, pool=processes) == "the same"
    assert border.sent([1], processes) == "a copy"
    assert border.sent(lambda: 1, processes).startswith("refused: ")


@given(st.fractions(0, 1), st.integers(1, 64))
def test_speedup_is_at_most_the_workers(
    shared: Fraction, workers: int
) -> None:
    found = speedup.speedup(shared=shared, workers=workers)
    assert 1 <= found <= workers
    assert speedup.speedup(shared, workers + 1) >= found
    if shared < 1:
        assert found < 1 / (1 - shared) or shared == 0


def test_speedup_of_known_cases(capsys: pytest.CaptureFixture[str]) -> None:
    assert speedup.speedup(Fraction(1), 4) == 4
    assert speedup.speedup(Fraction(0), 4) == 1
    speedup.main()
    assert capsys.readouterr() == ("2 20/11\n4 40/13\n1000 10000/1009\n", "")


OLD, NEW = (3, 13), (3, 14)


@pytest.mark.parametrize(
    ("work", "gil", "python", "place"),
    [
        (Work(), True, NEW, "a plain loop"),
        (Work(awaitable=True), True, NEW, "a plain loop"),
        (Work(waits=True), True, NEW, "threads"),
        (Work(waits=True, isolated=True), True, NEW, "threads"),
        (Work(waits=True, awaitable=True), True, OLD, "asyncio"),
        (Work(computes=True), True, NEW, "processes"),
        (Work(computes=True), False, NEW, "threads"),
        (Work(computes=True, isolated=True), True, NEW, "interpreters"),
        (Work(computes=True, isolated=True), True, OLD, "processes"),
        (Work(computes=True, isolated=True), False, NEW, "threads"),
        (Work(computes=True, may_crash=True), False, NEW, "processes"),
        (Work(may_crash=True), True, OLD, "processes"),
        (
            Work(waits=True, awaitable=True, computes=True),
            True,
            OLD,
            "asyncio with processes",
        ),
        (
            Work(waits=True, awaitable=True, computes=True),
            False,
            NEW,
            "asyncio with threads",
        ),
        (
            Work(waits=True, awaitable=True, may_crash=True),
            False,
            NEW,
            "asyncio with processes",
        ),
        (Work(waits=True, computes=True), True, OLD, "processes"),
    ],
)
def test_place_by_work_and_build(
    work: Work, gil: bool, python: tuple[int, int], place: str
) -> None:
    assert choose(work=work, gil=gil, python=python) == place


def test_choice_prints(capsys: pytest.CaptureFixture[str]) -> None:
    choice.main()
    assert capsys.readouterr() == ("True processes\nFalse threads\n", "")


def test_files_are_counted_elsewhere(
    tmp_path: Path, processes: Executor, capsys: pytest.CaptureFixture[str]
) -> None:
    assert night.stars_on(plate=bytes([249, 250, 251, 255])) == 2
    paths = [tmp_path / name for name in ("b", "a")]
    for path in paths:
        path.write_bytes(b"\xff" * len(path.name))
    paths[0].write_bytes(b"\xff\xff\0")
    found = asyncio.run(night.count_all(paths=paths, pool=processes))
    assert [*found.items()] == [("b", 2), ("a", 1)]
    night.main()
    said = "{'plate-0': 0, 'plate-1': 1, 'plate-2': 2}\n"
    assert capsys.readouterr() == (said, "")


def test_missing_file_ends_the_night(
    tmp_path: Path,
) -> None:
    with ThreadPoolExecutor(1) as pool:
        one = night.count_file(path=tmp_path / "missing", pool=pool)
        with pytest.raises(FileNotFoundError):
            asyncio.run(one)


def test_tally_of_the_parent_stays_empty_broken(
    processes: Executor, capsys: pytest.CaptureFixture[str]
) -> None:
    """Own list: a global that is changed in the workers."""
    assert tally_broken.count_all(stars=[3, 4], pool=processes) == 0
    with ThreadPoolExecutor(1) as pool:
        assert tally_broken.count_all([3, 4], pool=pool) == 7
    tally_broken.note(stars=5)
    assert tally_broken.tally == {"stars": 12}
    tally_broken.main()
    assert capsys.readouterr() == ("7\n", "")
