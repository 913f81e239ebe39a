"""Usage: peaks, lines that are to blame, and copies that are not made."""

import io
import runpy
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.memory import (
    blame,
    getsizeof_broken,
    large_data,
    large_data_broken,
    mapped,
    pipeline,
    preview,
    preview_broken,
    strip,
    usage,
    watermark,
)
from examples.performance.memory.solutions import headers

DATA = "data = list(range(size))"
FILTERED = "filtered = [number for number in data if number % 2 == 0]"


def test_peak_and_what_is_kept() -> None:
    with usage.usage() as used:
        kept = bytes(50_000)
        bytes(100_000)
        assert (used.peak, used.kept) == (0, 0)
    assert 150_000 < used.peak < 160_000
    assert len(kept) < used.kept < 60_000
    assert not tracemalloc.is_tracing()


def test_garbage_is_not_kept_and_errors_are_measured() -> None:
    used = usage.Usage()

    def fail() -> None:
        nonlocal used
        with usage.usage() as used:
            ring: list[object] = [bytes(100_000)]
            ring.append(ring)
            del ring
            raise ValueError("blank")

    with pytest.raises(ValueError, match="blank"):
        fail()
    assert used.peak > 100_000 > 10_000 > used.kept
    assert not tracemalloc.is_tracing()


def test_memory_that_is_kept_is_not_seen_broken() -> None:
    """S1-03: the size of a list of pointers is no memory use."""
    scan, used = getsizeof_broken.memory_used(lambda: bytes(10_000_000))
    assert len(scan) == 10_000_000
    assert used < 10_000


def test_pointers_are_seen_broken() -> None:
    """S1-03: it grows with the number of objects, whatever their size."""
    _, used = getsizeof_broken.memory_used(
        lambda: [[] for _ in range(100_000)]
    )
    assert used > 100_000


@given(st.integers(0, 300))
def test_lists_and_generators_agree(size: int) -> None:
    expected = sum(range(0, size, 2))
    assert large_data.process_large_data(size) == expected
    assert pipeline.process_lazily(size=size) == expected


def test_generators_keep_nothing() -> None:
    with usage.usage() as listed:
        large_data.process_large_data(size=50_000)
    with usage.usage() as lazy:
        pipeline.process_lazily(50_000)
    assert lazy.peak < listed.peak / 100


def test_the_line_that_makes_the_integers_is_blamed() -> None:
    lines = blame.blame(
        module=large_data,
        work=lambda look: large_data.process_large_data(20_000, look=look),
    )
    assert list(lines)[:2] == [DATA, FILTERED]
    assert lines[DATA] > 5 * lines[FILTERED] > 5 * 8 * 10_000
    assert not tracemalloc.is_tracing()


def test_blame_stops_when_the_work_raises() -> None:
    def work(look: object) -> None:
        raise ValueError("blank")

    with pytest.raises(ValueError, match="blank"):
        blame.blame(large_data, work)
    assert not tracemalloc.is_tracing()


def test_the_table_was_invented_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """S2-12: the call is a comment, and the table blames the wrong line."""
    runpy.run_path(str(large_data_broken.__file__), run_name="__main__")
    assert capsys.readouterr() == ("", "")
    data, filtered = large_data_broken.INVENTED.strip().splitlines()[1:]
    assert "0.0 MiB   data" in data
    assert "37.7 MiB   filtered" in filtered
    with usage.usage() as used:
        total = large_data_broken.process_large_data()
    assert total == large_data.process_large_data(1_000_000)
    assert used.peak > 37.7 * 2**20


def test_memray_blames_the_same_line(tmp_path: Path) -> None:
    recording = tmp_path / "day.bin"
    file = str(large_data.__file__)
    command = [sys.executable, "-m", "memray", "run", "--quiet"]
    command += ["--trace-python-allocators", "--output", str(recording), file]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=True
    )
    assert (done.stdout, done.stderr) == ("9999900000\n", "")
    lines = watermark.watermark(recording=recording, file="large_data.py")
    source = Path(file).read_text("utf-8").splitlines()
    assert [source[n - 1].strip() for n in list(lines)[:2]] == [DATA, FILTERED]
    first, second = list(lines.values())[:2]
    assert first > 5 * second > 5 * 8 * 100_000
    assert watermark.watermark(recording, "elsewhere.py") == {}


@given(st.integers(1, 9), st.data())
def test_strip_is_a_slice_that_is_no_copy(
    width: int, data: st.DataObject
) -> None:
    rows = data.draw(st.integers(2, 9))
    first = data.draw(st.integers(0, rows - 1))
    last = data.draw(st.integers(first + 1, rows))
    scan = bytearray(range(width * rows))
    view = strip.strip(scan=scan, width=width, first=first, last=last)
    assert view == scan[first * width : last * width]
    assert view.obj is scan
    distance = strip.address(buffer=view) - strip.address(scan)
    assert distance == first * width
    view[0] ^= 255
    assert scan[first * width] == view[0]


def test_only_the_range_is_blackened(tmp_path: Path) -> None:
    path = tmp_path / "scan.raw"
    path.write_bytes(b"\xff" * 1_000_000)
    with usage.usage() as used:
        mapped.blacken(path=path, first=10, last=13)
    data = path.read_bytes()
    assert [at for at, pixel in enumerate(data) if not pixel] == [10, 11, 12]
    assert used.peak < 100_000


def test_views_keep_the_scans_broken() -> None:
    """A view of sixteen bytes keeps the buffer that it looks at."""
    with usage.usage() as used:
        small = preview_broken.previews([bytes(500_000)])
    assert small[0] == bytes(16)
    assert used.kept > 500_000


def test_copies_let_the_scans_go() -> None:
    with usage.usage() as used:
        small = preview.previews(scans=[bytes(500_000), b"FP4"])
    assert small == [bytes(16), b"FP4"]
    assert used.kept < 10_000


def test_records_share_their_memory() -> None:
    stream = io.BytesIO(b"FP4 HP5 ")
    seen = headers.records(stream=stream, size=4)
    first = next(seen)
    assert bytes(first) == b"FP4 "
    assert first.readonly
    second = next(seen)
    assert bytes(first) == bytes(second) == b"HP5 "
    assert list(seen) == []


def test_record_that_is_cut_off() -> None:
    seen = headers.records(io.BytesIO(b"FP4 HP"), 4)
    assert bytes(next(seen)) == b"FP4 "
    with pytest.raises(EOFError, match=r"^2 of 4 bytes$"):
        next(seen)


@pytest.mark.parametrize(
    ("module", "output"),
    [
        (blame, f"{DATA}\n{FILTERED}\n"),
        (getsizeof_broken, "100000000 bytes kept, True\n"),
        (headers, "b'FP4 '\nb'HP5 '\n"),
        (large_data, "9999900000\n"),
        (mapped, "ff ff 00 00 00 ff ff ff\n"),
        (pipeline, "9999900000\n"),
        (preview, "16 bytes\n"),
        (preview_broken, "16 bytes seen, 1000000 kept\n"),
        (strip, "64000 bytes, at 64000\n"),
        (usage, "peak: True kept: False\n"),
        (
            watermark,
            "memray run --output lab.bin PROGRAM; then watermark(lab.bin)\n",
        ),
    ],
)
def test_output(
    module: object, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    assert capsys.readouterr() == (output, "")
