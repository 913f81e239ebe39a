"""The solutions about bytes: varints, and a log of frames."""

from io import BytesIO

import pytest
from google.protobuf.internal.encoder import _VarintBytes  # type: ignore[attr-defined]  # not in the stubs
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization.frame import HEADER, MAGIC, wrap
from examples.language.serialization.reader import CorruptError, Reader
from examples.language.serialization.solutions import log, varint
from examples.language.serialization.solutions.log import frames
from examples.language.serialization.solutions.varint import (
    pack_varint,
    read_varint,
)


@given(st.integers(0, 2**64 - 1))
def test_a_number_comes_back_and_nothing_is_left(number: int) -> None:
    data = pack_varint(number)
    reader = Reader(data)
    assert read_varint(reader) == number
    reader.end()
    assert data == _VarintBytes(number)


@pytest.mark.parametrize("number", [-1, 2**64])
def test_what_has_no_64_bits_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=rf"^{number} has no 64 bits$"):
        pack_varint(number)


@pytest.mark.parametrize(
    "data",
    [
        b"\x80\x00",
        b"\x81\x80\x00",
        b"\xff" * 9 + b"\x02",
        b"\xff" * 10,
        b"\x80" * 10 + b"\x01",
    ],
)
def test_what_nobody_would_write_is_refused(data: bytes) -> None:
    with pytest.raises(CorruptError, match=r"^a varint that nobody would wr"):
        read_varint(Reader(data))


@given(st.binary(max_size=12))
def test_what_is_read_is_what_would_be_written(data: bytes) -> None:
    reader = Reader(data)
    try:
        number = read_varint(reader)
    except CorruptError:
        return
    assert pack_varint(number) + bytes(reader.rest) == data


def test_a_truncated_varint_is_refused() -> None:
    with pytest.raises(CorruptError, match=r"^1 bytes expected, 0 left$"):
        read_varint(Reader(b"\x80"))


@given(st.lists(st.tuples(st.integers(0, 255), st.binary(max_size=9))))
def test_every_frame_is_read(expected: list[tuple[int, bytes]]) -> None:
    data = b"".join(wrap(*each) for each in expected)
    assert list(frames(BytesIO(data))) == expected


def test_a_log_that_was_cut_off_is_an_error_at_the_end() -> None:
    data = wrap(1, b"Eiger") + wrap(2, b"Jungfrau")
    ends = {0, len(wrap(1, b"Eiger")), len(data)}
    for end in range(len(data) + 1):
        found: list[bytes] = []
        error = ""
        try:
            for _, body in frames(BytesIO(data[:end])):
                found.append(body)
        except CorruptError as caught:
            error = str(caught)
        assert (error == "") is (end in ends)
        whole = sum(0 < each <= end for each in ends)
        assert found == [b"Eiger", b"Jungfrau"][:whole]


def test_refusals_of_a_log() -> None:
    with pytest.raises(CorruptError, match=r"^3 bytes are no header$"):
        next(frames(BytesIO(b"HIK")))
    head = HEADER.pack(MAGIC, 2, 65_523)
    with pytest.raises(CorruptError, match=r"^65523 bytes expected, 0 left$"):
        next(frames(BytesIO(head)))
    head = HEADER.pack(MAGIC, 2, 65_524)
    expected = r"^65528 bytes announced, 65536 allowed$"
    with pytest.raises(CorruptError, match=expected):
        next(frames(BytesIO(head)))


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    varint.main()
    log.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "01 1",
        "ac 02 300",
        "ff ff ff ff ff ff ff ff ff 01 18446744073709551615",
        "[(2, b'Eiger'), (2, b'Jungfrau')]",
        "4 bytes expected, 3 left",
    ]
