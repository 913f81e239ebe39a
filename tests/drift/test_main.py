"""Mutants are put to the checks, and survivors are told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drift import __main__ as command
from drift.code import code_mutants
from drift.gates import Gate, Gates
from drift.mutant import Mutant

SHELF = "def tall():\n    return 1\n\n\ndef wide():\n    return 2\n"
PASSES = "from shelf import tall, wide; assert tall() == 1"
FAILS = "assert False"


class OneGate(Gates):
    """Runs one piece of code."""

    def __init__(self, code: str) -> None:
        self.code = code

    def of(self, mutant: Mutant) -> Iterator[Gate]:
        yield "the check", ("-c", self.code), 60.0


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one module and no pages."""
    (tmp_path / "shelf.py").write_text(SHELF)
    (tmp_path / "drift").mkdir()
    (tmp_path / "drift/equivalents.toml").write_text("")
    (tmp_path / "theme").mkdir()
    monkeypatch.chdir(tmp_path)

    def every(root: Path) -> list[Mutant]:
        return [
            mutant
            for mutant in code_mutants("shelf.py", SHELF)
            if mutant.change in {"`1` becomes `2`", "`2` becomes `3`"}
        ]

    monkeypatch.setattr(command, "all_mutants", every)
    return tmp_path


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have one piece of code be all the checks."""

    def choose(code: str) -> None:
        monkeypatch.setattr(command, "Gates", lambda root: OneGate(code))

    return choose


def test_a_survivor_is_told_with_its_place(
    project: Path,
    check: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    check(PASSES)
    assert command.main(["--jobs", "2"]) == 1
    told = capsys.readouterr().out
    assert "noticed by the check" in told
    survivor = "shelf.py:6: values: `2` becomes `3`\n    return 2\n"
    assert told.endswith(survivor)
    assert "| **all** | **2** | **1** | **0** | **1** |" in told
    written = (project / "drift/score.md").read_text()
    assert written.startswith("Of 2 changes that are known, 2 were drawn")
    assert written.partition("\n\n")[2] in told
    assert (project / "shelf.py").read_text() == SHELF


def test_all_is_well_when_everything_is_noticed(
    project: Path, check: Callable[[str], None]
) -> None:
    check(f"{PASSES}; assert wide() == 2")
    assert command.main(["--jobs", "1"]) == 0


def test_a_part_leaves_the_score_alone(
    project: Path, check: Callable[[str], None]
) -> None:
    check(PASSES)
    command.main(["shelf.py"])
    assert not (project / "drift/score.md").exists()


def test_an_equivalent_is_not_a_survivor(
    project: Path, check: Callable[[str], None]
) -> None:
    check(PASSES)
    (project / "drift/equivalents.toml").write_text(
        "[[equivalent]]\npath = 'shelf.py'\nsource = 'return 2'\n"
        "change = '`2` becomes `3`'\nreason = 'nobody asks how wide'\n"
    )
    assert command.main([]) == 0


def test_a_check_that_fails_by_itself_is_no_check(
    project: Path,
    check: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    check(FAILS)
    with pytest.raises(command.UnsoundError, match="fails without a change"):
        command.main([])
    told = capsys.readouterr().out
    assert "UNSOUND" in told
    assert "SURVIVED" not in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.py"], "nothing is changed in nowhere.py"),
        (["--kind", "tastes"], "nothing is changed"),
    ],
)
def test_nothing_to_change_is_an_error(
    project: Path,
    arguments: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        command.main(arguments)
    assert words in capsys.readouterr().err
