"""The line that holds the memory is blamed."""

import tracemalloc

import pytest

from examples.by_example import memory_trace
from examples.by_example.memory_trace import (
    peak,
    process_large_data,
    process_stream,
    report,
)


def test_the_lines_come_largest_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    memory_trace.main()
    first, second, verdict = capsys.readouterr().out.splitlines()
    assert first.strip() == (
        "90%  data = [number * 1_000 for number in range(count)]"
    )
    assert second.strip().startswith("10%  filtered = [number for number in")
    assert verdict == "True"


@pytest.mark.parametrize(("most", "lines"), [((), 2), ((1,), 1), ((3,), 3)])
def test_so_many_lines_are_told(
    most: tuple[int, ...],
    lines: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(memory_trace, "__file__", __file__)
    tracemalloc.start()
    kept = bytes(60_000)
    kept += bytes(30_000)
    other = bytes(10_000)
    more = bytes(20_000)
    report(*most)
    tracemalloc.stop()
    told = capsys.readouterr().out.splitlines()
    assert len(told) == lines
    assert told[0].split("%  ")[1] == "kept += bytes(30_000)"
    assert len(kept) + len(other) + len(more) == 120_000


def test_both_ways_have_the_same_sum(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tracemalloc.start()
    kept = process_large_data(1_000)
    tracemalloc.clear_traces()
    tracemalloc.stop()
    assert kept == process_stream(1_000) == sum(range(0, 1_000_000, 2_000))
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_the_trace_ends_with_a_failure() -> None:
    def fail(count: int) -> int:
        raise MemoryError(count)

    with pytest.raises(MemoryError, match=r"^7$"):
        peak(function=fail, count=7)
    assert not tracemalloc.is_tracing()


def test_the_peak_is_that_of_the_call() -> None:
    def hold(count: int) -> int:
        return len(bytes(count))

    assert 100_000 <= peak(hold, 100_000) < 110_000
