"""The promise of `dataclass_transform`, and a record that does not make it."""

import subprocess
import sys
from inspect import signature
from pathlib import Path
from typing import Any, ClassVar

import pytest

from examples.language.metaclasses import (
    typed_record,
    untyped_record_broken,
)
from examples.language.metaclasses.typed_record import Person, Record


class Employee(Person):
    team: str = "engines"
    count: ClassVar[int] = 0


def test_constructor_takes_the_annotated_names_in_order() -> None:
    assert vars(Person("Ada", 36)) == {"name": "Ada", "age": 36}
    assert vars(Person("Ada")) == {"name": "Ada", "age": 0}
    assert str(signature(Person)) == "(name: str, age: int = 0)"


def test_subclass_adds_to_the_inherited_fields() -> None:
    assert vars(Employee("Ada", team="looms")) == {
        "name": "Ada",
        "age": 0,
        "team": "looms",
    }


def test_record_can_be_matched_by_position() -> None:
    match Person("Ada", 36):
        case Person(name, age):
            assert (name, age) == ("Ada", 36)


@pytest.mark.parametrize(
    ("args", "kwargs"),
    [((), {}), (("Ada", 36, 1), {}), (("Ada",), {"years": 36})],
)
def test_wrong_call_is_refused(
    args: tuple[Any, ...], kwargs: dict[str, Any]
) -> None:
    make: Any = Person
    with pytest.raises(TypeError):
        make(*args, **kwargs)


def test_field_without_default_after_one_with_is_refused() -> None:
    namespace = {"__annotations__": {"a": int, "b": int}, "a": 1}
    with pytest.raises(ValueError, match="non-default"):
        type("Record", (Record,), namespace)


def mypy(folder: Path, module: str) -> str:
    call = folder / "call.py"
    call.write_text(
        f"from examples.language.metaclasses.{module} import Person\n"
        'Person(name="Ada", age=36)\n'
        'Person(name="Ada", years=36)\n'
    )
    flags = ["--strict", "--no-error-summary", "--cache-dir=/dev/null"]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *flags, call.name],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout


def test_checker_accepts_the_right_call_only(tmp_path: Path) -> None:
    report = mypy(tmp_path, "typed_record")
    assert "call.py:2" not in report
    assert 'call.py:3: error: Unexpected keyword argument "years"' in report


def test_checker_refuses_the_right_call_broken(tmp_path: Path) -> None:
    """S0-33: without the promise every use of the record is an error."""
    person: Any = untyped_record_broken.Person
    assert vars(person(name="Ada", age=36)) == {"name": "Ada", "age": 36}
    with pytest.raises(TypeError, match="Person takes name, age"):
        person(name="Ada")
    assert "call.py:2: error" in mypy(tmp_path, "untyped_record_broken")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    typed_record.main()
    untyped_record_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "Ada 36 (name: str, age: int = 0)",
        "refused: missing a required argument: 'name'",
        "{'name': 'Ada', 'age': 36}",
    ]
