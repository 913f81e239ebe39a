"""Source is read from a file, if there is one, at the time of asking."""

import subprocess
import sys
from pathlib import Path

import pytest

from examples.language.introspection import (
    about,
    about_broken,
    stale_source_broken,
)

SOURCE = "def fare(length: float) -> float:\n    return 12 + 3 * length\n"


def run(*options: str, told: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *options], input=told, capture_output=True, text=True
    )


def text(module: object) -> str:
    return Path(str(vars(module)["__file__"])).read_text()


def test_source_of_a_file_is_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    about_broken.main()
    about.main()
    body = '    """Euros for a vehicle of this length."""\n'
    first, second = SOURCE.splitlines(keepends=True)
    assert capsys.readouterr().out == f"{SOURCE}\n{first}{body}{second}"
    assert about_broken.fare(4) == about.fare(4) == 24


def test_source_from_standard_input_is_gone_broken() -> None:
    """S2-19: there is no file that could be read again."""
    done = run("-", told=text(about_broken))
    assert done.stdout == ""
    assert done.stderr.endswith("OSError: could not get source code\n")


def test_source_of_an_option_is_gone_up_to_3_12_broken() -> None:
    """S2-19: `-c` keeps its text from 3.13 on."""
    done = run("-c", text(about_broken))
    if sys.version_info >= (3, 13):
        assert done.stdout == f"{SOURCE}\n"
    else:
        assert done.stderr.endswith("OSError: could not get source code\n")


def test_a_function_without_source_has_a_signature() -> None:
    done = run("-", told=text(about))
    assert done.stderr == ""
    assert done.stdout == "fare(length: float) -> float\n"


def test_about_names_the_function_it_is_given() -> None:
    namespace: dict[str, object] = {}
    exec("def gate(lane, /): pass", namespace)
    gate = namespace["gate"]
    assert callable(gate)
    assert about.about(function=gate) == "gate(lane, /)"


def test_source_is_newer_than_the_code_broken(tmp_path: Path) -> None:
    """No id: the file is read anew, the function is not."""
    source, euros = stale_source_broken.deploy(tmp_path / "tariff.py")
    assert source == "def fare(length):\n    return 25.5 + 4 * length\n"
    assert euros == 27


def test_stale_main(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    stale_source_broken.main()
    assert capsys.readouterr().out == (
        "def fare(length):\n    return 25.5 + 4 * length\n27\n"
    )
    assert [each.name for each in tmp_path.iterdir()] == ["tariff.py"]
