"""Lines come out whole wherever a file is cut, and files get closed."""

import asyncio
import io
import os
from collections.abc import AsyncGenerator, AsyncIterable, Callable
from contextlib import aclosing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.concurrency.streaming import record as record_module
from examples.concurrency.streaming import record_broken
from examples.concurrency.streaming.record import chunks, lines, totals

RECORD = b"Etna 3\nStromboli 1\nEtna 40\n"
Lines = Callable[[AsyncIterable[bytes]], AsyncGenerator[bytes]]


async def pieces(*parts: bytes) -> AsyncGenerator[bytes]:
    for part in parts:
        yield part


async def listed(source: AsyncIterable[bytes]) -> list[bytes]:
    return [item async for item in source]


@given(
    data=st.text("ab\n", max_size=12).map(str.encode),
    cuts=st.lists(st.integers(0, 12), max_size=4).map(sorted),
)
def test_lines_do_not_depend_on_the_cuts(data: bytes, cuts: list[int]) -> None:
    edges = [0, *cuts, len(data)]
    parts = [data[a:b] for a, b in pairwise(edges)]
    found = asyncio.run(listed(lines(pieces(*parts))))
    assert found == data.splitlines()


def test_chunk_that_cuts_a_line_is_two_wrong_lines_broken() -> None:
    """Own list, with S1-06: chunks are taken for lines."""

    def found(by: Lines, cut: int) -> list[bytes]:
        parts = pieces(RECORD[:cut], RECORD[cut:])
        return asyncio.run(listed(by(parts)))

    whole = RECORD.splitlines()
    for cut in range(len(RECORD) + 1):
        assert found(lines, cut) == whole
    right = [
        cut
        for cut in range(len(RECORD) + 1)
        if found(record_broken.lines, cut) == whole
    ]
    ends = [at + 1 for at, byte in enumerate(RECORD) if byte == ord("\n")]
    assert right == [0, *ends]


def test_strengths_are_summed_by_station() -> None:
    sums = asyncio.run(totals(pieces(*RECORD.splitlines())))
    assert sums == {"Etna": 43, "Stromboli": 1}


@pytest.mark.parametrize("size", [1, 7, 26, 27, 99])
def test_chunks_are_the_file_in_pieces_of_at_most_this_size(
    size: int, tmp_path: Path
) -> None:
    path = tmp_path / "record"
    path.write_bytes(RECORD)
    found = asyncio.run(listed(chunks(path, size=size)))
    assert b"".join(found) == RECORD
    assert {len(each) for each in found[:-1]} <= {size}
    assert len(found[-1]) <= size


def test_cancelled_read_is_waited_for_before_the_file_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    pipe = os.open(path, os.O_RDWR)
    files: list[io.FileIO] = []

    def spy(self: Path, mode: str, buffering: int) -> io.FileIO:
        assert (mode, buffering) == ("rb", 0)
        files.append(io.FileIO(os.fspath(self)))
        return files[-1]

    monkeypatch.setattr(Path, "open", spy)

    async def main() -> None:
        async with aclosing(chunks(path, size=4)) as stream:
            os.write(pipe, b"Etna")
            assert await anext(stream) == b"Etna"
            reading = asyncio.ensure_future(anext(stream))
            await asyncio.sleep(0)
            reading.cancel()
            os.write(pipe, b"late")  # lets the thread finish
            with pytest.raises(asyncio.CancelledError):
                await reading
            (file,) = files
            assert file.closed

    try:
        asyncio.run(main())
    finally:
        os.close(pipe)


def test_record_runs(capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(record_module.main())
    assert capsys.readouterr() == (
        "{'Etna': 150000, 'Stromboli': 50000}\n"
        "15 chunks of at most 65536 bytes\n",
        "",
    )
