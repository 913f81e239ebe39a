"""A file read by hand, and what that loses."""

import subprocess
import sys
from pathlib import Path

import pytest

from examples.language.generators import chunks_broken
from examples.language.generators.chunks_broken import chunks
from examples.language.generators.gauge_log import Entry, entries, unended

LOG = "06:00 1.42\n    ice on the float\n06:15 2.31\n"


def test_indentation_is_lost_broken(tmp_path: Path) -> None:
    """S1-06: a stripped note is no longer a note."""
    log = tmp_path / "gauge.log"
    log.write_text(LOG, encoding="utf-8")
    made = list(chunks(str(log), 2))
    assert made == [["06:00 1.42", "ice on the float"], ["06:15 2.31"]]
    with pytest.raises(ValueError, match="too many values to unpack"):
        list(entries(made[0]))
    with log.open(encoding="utf-8") as lines:
        assert list(entries(unended(lines))) == [
            Entry("06:00", 1.42, ["ice on the float"]),
            Entry("06:15", 2.31, []),
        ]


def test_full_chunk_at_the_end_is_not_followed_by_an_empty_one(
    tmp_path: Path,
) -> None:
    log = tmp_path / "gauge.log"
    log.write_text("x\n" * 2000, encoding="utf-8")
    assert list(chunks(str(log))) == [["x"] * 1000, ["x"] * 1000]


def test_encoding_is_left_to_the_machine_broken(tmp_path: Path) -> None:
    """S1-06: without `encoding` the locale decides."""
    log = tmp_path / "gauge.log"
    log.write_text(LOG, encoding="utf-8")
    code = (
        "import sys\n"
        "from examples.language.generators.chunks_broken import chunks\n"
        "list(chunks(sys.argv[1]))\n"
    )
    options = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    done = subprocess.run(
        [sys.executable, *options, "-c", code, str(log)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "EncodingWarning: 'encoding' argument not spec" in done.stderr


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    chunks_broken.main()
    assert capsys.readouterr().out == "['06:00 1.42', 'ice on the float']\n"
