"""Tests of examples/ are held to more than their own assertions."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

CONFTEST = Path(__file__).with_name("conftest.py")
PLANTED = {
    "wrote to stderr": (
        'import sys\ndef test_it():\n    print("told", file=sys.stderr)\n'
    ),
    "read from stderr, but never looked at: told": (
        "import sys\ndef test_it(capsys):\n"
        '    print("told", file=sys.stderr)\n'
        '    assert capsys.readouterr().out == ""\n'
    ),
    "left waiter running: end what it starts": (
        "import threading\ndef test_it():\n"
        "    threading.Thread(target=threading.Event().wait, daemon=True,\n"
        '        name="waiter").start()\n'
    ),
    "added an audit hook for good": (
        "import sys\ndef test_it():\n    sys.addaudithook(print)\n"
    ),
}
SOUND = """\
import sys, threading

def test_it(capsys):
    print("told", file=sys.stderr)
    assert capsys.readouterr().err == "told\\n"
    print("told", file=sys.stderr)
    out, err = capsys.readouterr()
    assert (out, err) == ("", "told\\n")
    print("told", file=sys.stderr)
    assert capsys.readouterr() == ("", "told\\n")
    thread = threading.Thread(target=int)
    thread.start()
"""


def run(folder: Path, part: str, text: str) -> str:
    """What pytest says of a test, or nothing when it passes."""
    tests = folder / "tests" / part
    tests.mkdir(parents=True)
    source = CONFTEST.read_text(encoding="utf-8")
    patient = source.replace("PATIENCE = 5.0", "PATIENCE = 0.1")
    (folder / "tests/conftest.py").write_text(patient, encoding="utf-8")
    (tests / "test_planted.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, str(tests)], cwd=folder, capture_output=True, text=True
    )
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize("words", PLANTED)
def test_what_nobody_looked_at_fails(tmp_path: Path, words: str) -> None:
    said = run(tmp_path, "language", PLANTED[words])
    assert words in said
    shutil.rmtree(tmp_path / "tests")
    # Our own tools write what their tests need not read.
    assert run(tmp_path, "prove", PLANTED[words]) == ""


def test_what_was_looked_at_passes(tmp_path: Path) -> None:
    assert run(tmp_path, "language", SOUND) == ""


def test_hypothesis_repeats_its_cases_and_sets_no_deadline() -> None:
    assert settings().deadline is None
    assert settings().derandomize
