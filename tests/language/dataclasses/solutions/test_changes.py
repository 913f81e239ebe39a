"""What differs between two objects."""

import pytest

from examples.language.dataclasses.solutions import changes as solution
from examples.language.dataclasses.solutions.changes import Parcel, changes


def test_only_compared_fields_that_differ() -> None:
    old, new = Parcel("X", 1), Parcel("X", 2, seen="Paris")
    assert changes(old=old, new=new) == {"grams": (1, 2)}
    assert changes(old, Parcel(code="Y", grams=2)) == {
        "code": ("X", "Y"),
        "grams": (1, 2),
    }


def test_no_change_is_equality() -> None:
    old = Parcel("X", 1)
    new = Parcel("X", 1, "Paris")
    assert changes(old, new) == {}
    assert old == new
    assert (old.seen, len({old, new})) == ("", 1)


def test_two_classes_are_refused() -> None:
    with pytest.raises(TypeError, match=r"^Parcel is no str$"):
        changes(Parcel("X", 1), "X")


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out.splitlines() == [
        "Parcel(code='RR473124829GB', grams=1200, seen='Nantes') then Paris",
        "{'grams': (1200, 1250)}",
    ]
