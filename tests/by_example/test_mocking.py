"""The file's own tests pass, and fail when the function is broken."""

import os
import subprocess
import sys
from http.client import HTTPResponse
from pathlib import Path
from unittest.mock import Mock, patch

import pytest

from examples.by_example import mocking

OWN = [name for name in vars(mocking) if name.startswith("test_")]


@pytest.mark.parametrize("name", OWN)
def test_its_own_tests_pass(name: str) -> None:
    vars(mocking)[name]()


def test_it_has_three() -> None:
    assert len(OWN) == 3


def run(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", str(path)]
    # What CI asks of our pytest is not for the reader's.
    plain = {k: v for k, v in os.environ.items() if k != "PYTEST_ADDOPTS"}
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=path.parent,
        env=plain,
    )


@pytest.mark.parametrize(
    ("was", "becomes", "failed"),
    [
        ("timeout=5) as", "seconds=5) as", 2),
        ("timeout=5) as", "timeout=50) as", 1),
        ("!= 200", "!= 404", 2),
        ("user {number}: status", "user: status", 1),
        ("json.load(response)", "{}", 1),
    ],
)
def test_they_fail_when_the_function_is_broken(
    was: str, becomes: str, failed: int, tmp_path: Path
) -> None:
    text = Path(mocking.__file__).read_text(encoding="utf-8")
    assert text.count(was) == 1
    broken = tmp_path / "broken.py"
    broken.write_text(text.replace(was, becomes), encoding="utf-8")
    done = run(broken)
    assert f"{failed} failed" in done.stdout
    assert done.returncode == 1


def test_as_a_script_it_runs_them() -> None:
    done = run(Path(mocking.__file__))
    assert "3 passed" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_a_response_has_only_what_a_response_has() -> None:
    response = mocking.answer(200, "{}")
    assert isinstance(response, HTTPResponse)
    with pytest.raises(AttributeError, match="json"):
        response.json()
    with pytest.raises(TypeError, match="not callable"):
        response()


def test_a_bare_mock_agrees_to_anything_broken() -> None:
    """S2-22: a call that `urlopen` refuses passes."""
    bare = Mock()
    bare("https://users.example/7", seconds=5)
    bare.assert_called_once()
    with patch(mocking.HERE, autospec=True) as opened:
        with pytest.raises(TypeError, match="seconds"):
            opened("https://users.example/7", seconds=5)
        opened.assert_not_called()
