"""Batches, and the memory that a pipeline of them needs."""

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.generators import batches, memory
from examples.language.generators import growth as growth_module
from examples.language.generators.batches import (
    batched,
    condense,
    process_line,
)
from examples.language.generators.growth import (
    condense_listed,
    grows,
    write_log,
)
from examples.language.generators.memory import peak


@given(st.lists(st.integers()), st.integers(1, 9))
def test_batches_are_full_but_the_last_and_lose_nothing(
    items: list[int], size: int
) -> None:
    made = list(batched(iter(items), size))
    assert list(itertools.chain.from_iterable(made)) == items
    assert all(len(batch) == size for batch in made[:-1])
    assert all(0 < len(batch) <= size for batch in made[-1:])
    if sys.version_info >= (3, 12):
        assert made == list(itertools.batched(items, size))


@pytest.mark.parametrize("size", [0, -1])
def test_bad_size_is_refused_by_the_call(size: int) -> None:
    with pytest.raises(ValueError, match=r"^a batch holds at least one item$"):
        batched([1], size)


def test_check_in_a_generator_waits_for_the_first_item_broken() -> None:
    """No id: a generator function checks its arguments too late."""

    def late(size: int) -> Iterator[int]:
        if size < 1:
            raise ValueError("a batch holds at least one item")
        yield size

    never = late(0)
    with pytest.raises(ValueError, match="at least one"):
        next(never)


def test_batched_reads_one_batch_at_a_time() -> None:
    source = iter(range(10))
    assert next(batched(source, 3)) == (0, 1, 2)
    assert next(source) == 3


def test_line_becomes_a_level() -> None:
    assert process_line("06:15 2.31\n") == 2.31


def test_mean_of_each_batch(tmp_path: Path) -> None:
    log, means = tmp_path / "gauge.log", tmp_path / "means.txt"
    log.write_text("06:00 1\n06:15 2\n06:30 4.555\n", encoding="utf-8")
    condense(log, means, size=2)
    assert means.read_text(encoding="utf-8") == "1.50\n4.55\n"
    condense(log, means)
    assert means.read_text(encoding="utf-8") == "2.52\n"


def test_a_thousand_lines_are_a_batch(tmp_path: Path) -> None:
    log, means = tmp_path / "gauge.log", tmp_path / "means.txt"
    log.write_text("06:00 1\n" * 1000 + "06:00 2\n", encoding="utf-8")
    condense(log, means)
    assert means.read_text(encoding="utf-8") == "1.00\n2.00\n"


def test_level_rises_once_a_day(tmp_path: Path) -> None:
    log = tmp_path / "gauge.log"
    write_log(log, 25)
    lines = log.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 25
    assert lines[::8] == [
        "00:00 1.000",
        "08:00 2.000",
        "16:00 3.000",
        "00:00 1.000",
    ]


@given(st.lists(st.integers(0, 99), max_size=9), st.integers(1, 3))
def test_both_jobs_write_the_same(levels: list[int], size: int) -> None:
    with TemporaryDirectory() as folder:
        log, means = Path(folder, "gauge.log"), Path(folder, "means.txt")
        log.write_text("".join(f"x {x}\n" for x in levels), "utf-8")
        condense(log, means, size)
        lazily = means.read_text("utf-8")
        condense_listed(log, means, size)
        assert means.read_text("utf-8") == lazily


def test_default_sizes_agree(tmp_path: Path) -> None:
    log, means = tmp_path / "gauge.log", tmp_path / "means.txt"
    log.write_text("06:00 1\n" * 1000 + "06:00 2\n", encoding="utf-8")
    condense_listed(log, means)
    assert means.read_text(encoding="utf-8") == "1.00\n2.00\n"


def test_only_the_peak_of_the_list_grows_with_the_log() -> None:
    assert not grows(condense)
    assert grows(condense_listed)


def test_second_log_is_ten_times_as_long() -> None:
    sizes: list[int] = []

    def job(log: Path, means: Path) -> None:
        sizes.append(log.stat().st_size // len("00:00 1.000\n"))

    grows(job, 300)
    grows(job)
    assert sizes == [300, 3_000, 4_000, 40_000]


@pytest.mark.parametrize(("factor", "seen"), [(1.9, False), (2.1, True)])
def test_growth_is_more_than_twice_the_peak(factor: float, seen: bool) -> None:
    needs = iter([1_000_000, int(1_000_000 * factor)])
    assert grows(lambda log, means: bytearray(next(needs)), 1) is seen


def test_peak_is_the_most_at_once_and_not_the_sum() -> None:
    def twice() -> None:
        for _ in range(2):
            bytearray(1_000_000)

    assert 1_000_000 <= peak(twice) < 1_100_000


def test_tee_holds_what_one_branch_has_not_read() -> None:
    def ahead() -> None:
        first, second = itertools.tee(range(50_000))
        assert sum(first) == sum(range(50_000))
        assert next(second) == 0

    assert peak(ahead) > 50_000 * 4


def test_peak_stops_counting_when_the_work_fails() -> None:
    def fail() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        peak(fail)
    assert peak(lambda: None) < 10_000


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    batches.main()
    memory.main()
    growth_module.main()
    assert capsys.readouterr().out.splitlines() == [
        "1.85",
        "1.90",
        "the list needs as much, times a number of 4 digits",
        "condense grows: False",
        "condense_listed grows: True",
    ]
