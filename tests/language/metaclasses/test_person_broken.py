"""A metaclass that turns every value into a property."""

import types
from typing import Any

import pytest

from examples.language.metaclasses import person_broken
from examples.language.metaclasses.person_broken import Person, ValidatedMeta


def test_attributes_are_wrapped_by_kind_and_name_broken() -> None:
    """S3-17: properties and class methods are lost, defaults unchecked."""
    person: Any = Person()
    person.age = 36
    person.email = "ada@engine.example"
    with pytest.raises(ValueError, match="age must be"):
        person.age = 236
    with pytest.raises(ValueError, match="email must contain"):
        person.email = "nobody"
    assert isinstance(person.label, property)
    with pytest.raises(TypeError, match="'classmethod' object is not call"):
        person.anonymous()
    label: Any = vars(Person)["label"].fget(person)
    anonymous: Any = person.anonymous
    assert label.fget(person) == " <ada@engine.example>"
    assert isinstance(anonymous.__func__(Person), Person)
    assert isinstance(Person.name, property)
    assert Person().age == 200


def test_rule_is_lost_when_the_attribute_is_renamed_broken() -> None:
    """S3-17: the rule knows the attribute by name only."""
    visitor: Any = ValidatedMeta("Visitor", (), {"years": 0})()
    visitor.years = 236
    assert visitor.years == 236


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    person_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "age 200 and email nobody were not checked",
        "label is property",
    ]


def greet(self: object) -> str:
    return "hello"


def test_methods_are_left_alone() -> None:
    made: Any = types.new_class(
        "Greeter",
        (),
        {"metaclass": ValidatedMeta},
        lambda namespace: namespace.update(greet=greet),
    )
    assert made().greet() == "hello"
