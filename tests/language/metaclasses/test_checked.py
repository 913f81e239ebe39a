"""Attributes that learn their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.metaclasses import checked
from examples.language.metaclasses.checked import Checked, Person


def ada() -> Person:
    return Person("Ada", 36, "ada@engine.example")


@given(st.integers())
def test_age_is_stored_exactly_when_it_obeys_the_rule(age: int) -> None:
    person = ada()
    if 0 <= age <= 150:
        person.age = age
        assert person.age == age
    else:
        with pytest.raises(ValueError, match="must be 0 to 150"):
            person.age = age
        assert person.age == 36


def test_message_names_the_attribute() -> None:
    with pytest.raises(ValueError, match=r"^email='nobody': must contain '@'"):
        ada().email = "nobody"


def test_constructor_is_checked_like_assignment() -> None:
    with pytest.raises(ValueError, match="name=' '"):
        Person(" ", 36, "ada@engine.example")


def test_class_access_returns_the_descriptor() -> None:
    assert isinstance(Person.age, Checked)
    assert Person.age.name == "age"


def test_unset_attribute_is_an_attribute_error() -> None:
    blank = Person.__new__(Person)
    assert not hasattr(blank, "age")
    with pytest.raises(AttributeError, match="age is not set"):
        _ = blank.age


def test_instances_do_not_share_values() -> None:
    first, second = ada(), ada()
    first.age = 37
    assert (first.age, second.age) == (37, 36)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    checked.main()
    assert "refused: age=236: must be 0 to 150" in capsys.readouterr().out
