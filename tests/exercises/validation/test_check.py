"""The check passes the solution, and names what is wrong with the rest."""

import runpy
import sys
from pathlib import Path

import pytest

from examples.exercises.validation import check
from examples.exercises.validation.attributes import ATTRIBUTES
from examples.exercises.validation.values import VALUES

ROOM = Path(check.__file__).parent
SOLUTION = ROOM.joinpath("solution.py").read_text(encoding="utf-8")
TOTAL = len(VALUES + ATTRIBUTES)


def unmet(out: str) -> list[str]:
    """Return the requirements that the check reports as not met."""
    mark = "not yet: "
    return [
        line.removeprefix(mark)
        for line in out.splitlines()
        if line.startswith(mark)
    ]


def test_the_solution_meets_every_requirement(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check.main([str(ROOM / "solution.py")]) == 0
    out = capsys.readouterr().out
    assert unmet(out) == []
    assert out.count("ok: ") == TOTAL
    assert out.endswith(f"\n{TOTAL} of {TOTAL} requirements met\n")


def test_without_an_argument_the_starter_is_checked_and_fails(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check.main([]) == 1
    out = capsys.readouterr().out
    assert len(unmet(out)) == TOTAL - 1
    assert out.endswith(f"\n1 of {TOTAL} requirements met\n")


RANGE = "return low <= value <= high  # false for NaN, as it should be"
STORE = "vars(instance)[self.name] = value"
WRONG = {
    "a bool passes as an int": (
        [("posing or not", "not")],
        ["true is not a number"],
    ),
    "only the exact type is taken": (
        [("not isinstance(value, kinds)", "type(value) is not self.kind")],
        ["a bool field takes true and a float field takes an int"],
    ),
    "no type is checked": (
        [("if posing or not isinstance(value, kinds):", "if posing:")],
        [
            "a value of another type is a type error",
            "a rule never sees a value of another type",
            "an error names the field and the value",
        ],
    ),
    "an int is refused by a float field": (
        [("(int, float) if self.kind is float else self.kind", "self.kind")],
        ["a bool field takes true and a float field takes an int"],
    ),
    "NaN passes the range": (
        [(RANGE, "return not (value < low or value > high)")],
        ["nan is in no range"],
    ),
    "the ends are left out": (
        [(RANGE, "return low < value < high")],
        ["a range holds its ends and nothing beyond"],
    ),
    "a bound of zero counts as none": (
        [(RANGE, "return not (low and value < low or value > high)")],
        ["a range holds its ends and nothing beyond", "nan is in no range"],
    ),
    "one rule is enough": (
        [
            ("for rule in self.rules:", "for rule in self.rules[:1]:"),
        ],
        ["every rule must hold"],
    ),
    "rules run before the type is known": (
        [
            (
                "        kinds = ",
                "        [rule(value) for rule in self.rules]\n"
                "        kinds = ",
            ),
        ],
        ["a rule never sees a value of another type"],
    ),
    "the error does not name the field": (
        [('f"{self.name} takes', 'f"this takes')],
        ["an error names the field and the value"],
    ),
    "the error does not show the value": (
        [("breaks {name}: {value!r}", "breaks {name}")],
        ["an error names the field and the value"],
    ),
    "one value for all instances": (
        [
            (STORE, "self.values[self.name] = value"),
            ("vars(instance)", "self.values"),
            (
                "        self.kind, ",
                "        self.values = {}\n        self.kind, ",
            ),
        ],
        [
            "each instance has its own value",
            "a field that was never set is an attribute error",
            "a factory makes a value for each instance",
        ],
    ),
    "one slot for all fields": (
        [("        self.name = name", "        self.name = 'value'")],
        [
            "an error names the field and the value",
            "each instance has its own value",
        ],
    ),
    "values kept by id": (
        [
            (STORE, "self.values[id(instance)] = value"),
            (
                "self.name not in vars(instance)",
                "id(instance) not in self.values",
            ),
            ("vars(instance)[self.name]", "self.values[id(instance)]"),
            (
                "        self.kind, ",
                "        self.values = {}\n        self.kind, ",
            ),
        ],
        ["a field that was never set is an attribute error"],
    ),
    "stored first, checked afterwards": (
        [
            (
                f"self.check(value)\n        {STORE}",
                f"{STORE}\n        self.check(value)",
            )
        ],
        ["a refused value leaves the old one"],
    ),
    "unset reads as None": (
        [
            (
                'raise AttributeError(f"{self.name} was never set")',
                "return None",
            )
        ],
        ["a field that was never set is an attribute error"],
    ),
    "unset is a KeyError": (
        [("raise AttributeError(", "raise KeyError(")],
        ["a field that was never set is an attribute error"],
    ),
    "the default is shared": (
        [
            (
                "self.kind, self.rules, self.factory = kind, rules, factory",
                "self.kind, self.rules, self.factory = kind, rules, factory\n"
                "        self.default = factory() if factory else None",
            ),
            (
                "self.__set__(instance, self.factory())",
                "self.__set__(instance, self.default)",
            ),
        ],
        ["a factory makes a value for each instance"],
    ),
    "the factory runs at each reading": (
        [("self.__set__(instance, self.factory())", "return self.factory()")],
        [
            "a factory makes a value for each instance",
            "what a factory makes is checked too",
        ],
    ),
    "the factory is trusted": (
        [
            (
                "self.__set__(instance, self.factory())",
                "vars(instance)[self.name] = self.factory()",
            )
        ],
        ["what a factory makes is checked too"],
    ),
    "the class cannot be asked": (
        [("        if instance is None:\n            return self\n", "")],
        ["the class shows the field itself"],
    ),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_plausible_wrong_answer_is_told_what_is_wrong(
    fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edits, expected = WRONG[fault]
    source = SOLUTION
    for old, new in edits:
        assert old in source, f"the solution has no {old!r} any more"
        source = source.replace(old, new)
    answer = tmp_path / "answer.py"
    answer.write_text(source, encoding="utf-8")

    assert check.main([str(answer)]) == 1
    assert unmet(capsys.readouterr().out) == expected


def test_every_requirement_catches_a_planted_fault() -> None:
    caught = {title for _, titles in WRONG.values() for title in titles}
    stated = {r.__name__.replace("_", " ") for r in VALUES + ATTRIBUTES}
    assert caught == stated


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("class Field:\n", "IndentationError: "),
        ("Field = dict\n", "LookupError: the file defines no between"),
        ("between = max\n", "LookupError: the file defines no Field"),
        ("1 / 0\n", "ZeroDivisionError: division by zero"),
        ("raise SystemExit(0)\n", "SystemExit: 0"),
    ],
)
def test_a_file_that_cannot_be_checked_is_no_success(
    source: str,
    complaint: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = tmp_path / "answer.py"
    answer.write_text(source, encoding="utf-8")
    assert check.main([str(answer)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"cannot check {answer}: {complaint}")


def test_a_file_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main([str(tmp_path / "nowhere.py")]) == 2
    assert "FileNotFoundError" in capsys.readouterr().err


def test_an_answer_cannot_leave_by_exit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = tmp_path / "answer.py"
    answer.write_text("Field = between = exit\n", encoding="utf-8")
    assert check.main([str(answer)]) == 1
    assert len(unmet(capsys.readouterr().out)) == TOTAL


def test_an_edit_within_the_same_second_is_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = tmp_path / "answer.py"
    answer.write_text(SOLUTION.replace("low <=", "low < "), encoding="utf-8")
    assert check.main([str(answer)]) == 1
    answer.write_text(SOLUTION, encoding="utf-8")
    assert check.main([str(answer)]) == 0


def test_two_files_are_answered_with_the_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check.main(["a.py", "b.py"]) == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_the_command_exits_with_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["check", str(ROOM / "solution.py")])
    with pytest.raises(SystemExit) as exit_:
        runpy.run_path(str(check.__file__), run_name="__main__")
    assert exit_.value.code == 0
