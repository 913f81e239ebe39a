"""What a C library leaves in `errno` arrives as Python's own exceptions."""

import errno
import os
from math import inf
from pathlib import Path

import pytest

from examples.performance.cython.logbook_reader import read


def test_the_struct_becomes_a_dict(tmp_path: Path) -> None:
    page = tmp_path / "june.txt"
    page.write_text("1842 311.5\n-4\n")
    found = {"days": 3, "lowest": -4.0, "highest": 1842.0}
    assert read(page) == read(str(page)) == read(bytes(page)) == found
    page.write_text("  \n")
    assert read(path=page) == {"days": 0, "lowest": inf, "highest": -inf}


def test_errors_are_those_of_open(tmp_path: Path) -> None:
    missing = tmp_path / "höhen.txt"
    with pytest.raises(FileNotFoundError) as ours:
        read(missing)
    with pytest.raises(FileNotFoundError) as pythons:
        missing.read_text()
    assert str(ours.value) == str(pythons.value).replace(
        repr(str(missing)), repr(missing)
    )
    assert ours.value.errno == errno.ENOENT
    assert ours.value.strerror == os.strerror(errno.ENOENT)
    assert ours.value.filename == missing


def test_an_error_while_reading_is_one_too(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as raised:
        read(tmp_path)
    assert raised.value.errno == errno.EISDIR


def test_what_is_no_number_is_invalid(tmp_path: Path) -> None:
    page = tmp_path / "june.txt"
    page.write_text("1842\nfog\n")
    with pytest.raises(OSError, match="Invalid argument") as raised:
        read(page)
    assert raised.value.errno == errno.EINVAL


def test_a_null_byte_does_not_cut_the_path(tmp_path: Path) -> None:
    page = tmp_path / "june.txt"
    page.write_text("1842\n")
    with pytest.raises(ValueError, match=r"^embedded null byte$"):
        read(f"{page}\0.not-this-one")


def test_files_are_closed(tmp_path: Path) -> None:
    page = tmp_path / "june.txt"
    for text in ("1842", "fog"):
        page.write_text(text)
        for _ in range(5_000):  # more than a process may have open
            try:
                read(page)
            except OSError as error:
                assert error.errno == errno.EINVAL  # noqa: PT017  # one of the 10,000 may be EMFILE
