"""A requirement that is not met says what was seen, word for word."""

from collections.abc import Callable
from typing import Any

import pytest

from examples.exercises.validation import attributes, values
from examples.exercises.validation.requirement import (
    Requirement,
    UnmetError,
    model,
)


def reads(give: Callable[[Any], object]) -> Any:
    """A field that takes everything and reads as it likes."""

    class Field:
        def __init__(self, *_: object, **__: object) -> None: ...

        def __get__(self, instance: object, owner: type) -> object:
            return give(instance)

        def __set__(self, instance: object, value: object) -> None: ...

    return Field


def writes(take: Callable[[Any, tuple[Any, ...], Any], object]) -> Any:
    """A field that keeps values, and does with them as it likes."""

    class Field:
        def __init__(self, _: type, *rules: Any, **__: object) -> None:
            self.rules = rules

        def __get__(self, instance: Any, owner: type) -> Any:
            return self if instance is None else vars(instance)["kept"]

        def __set__(self, instance: Any, value: object) -> None:
            take(vars(instance), self.rules, value)

    return Field


def judge_first(_: object, rules: Any, value: object) -> None:
    for rule in rules:
        rule(value)
    raise TypeError(value)


def keep_and_refuse(kept: Any, _: object, value: object) -> None:
    kept["kept"] = value
    if value == 99:
        raise ValueError(value)


def refuse_in_silence(*_: object) -> None:
    raise TypeError("bad")


SHARED: list[str] = []


@pytest.mark.parametrize(
    ("requirement", "field", "reason"),
    [
        (
            values.a_value_of_another_type_is_a_type_error,
            reads(lambda _: None),
            "5 was accepted; expected TypeError",
        ),
        (
            values.a_bool_field_takes_true_and_a_float_field_takes_an_int,
            reads(lambda _: None),
            "True came back as None",
        ),
        (
            values.a_range_holds_its_ends_and_nothing_beyond,
            reads(lambda _: "x"),
            "0 came back as 'x'",
        ),
        (
            values.a_rule_never_sees_a_value_of_another_type,
            writes(judge_first),
            "the rule of a str field was given [5]",
        ),
        (
            values.an_error_names_the_field_and_the_value,
            writes(refuse_in_silence),
            "no altitude in: bad",
        ),
        (
            values.an_error_names_the_field_and_the_value,
            reads(lambda _: None),
            "'high' was accepted",
        ),
        (
            attributes.each_instance_has_its_own_value,
            reads(lambda _: 7),
            "1, 2 and 3 came back as (7, 7, 7)",
        ),
        (
            attributes.a_refused_value_leaves_the_old_one,
            writes(keep_and_refuse),
            "3 became 99 when 99 was refused",
        ),
        (
            attributes.a_field_that_was_never_set_is_an_attribute_error,
            reads(lambda _: None),
            "a new instance has a value already",
        ),
        (
            attributes.a_factory_makes_a_value_for_each_instance,
            reads(lambda _: []),
            "appended to it, and it is []",
        ),
        (
            attributes.a_factory_makes_a_value_for_each_instance,
            reads(lambda _: SHARED),
            "another instance got ['blanket']",
        ),
        (
            attributes.what_a_factory_makes_is_checked_too,
            reads(lambda _: 0),
            "the factory's 0 was accepted",
        ),
        (
            attributes.the_class_shows_the_field_itself,
            reads(lambda _: 0),
            "the class shows 0",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_the_reason_says_what_was_seen(
    requirement: Requirement, field: Any, reason: str
) -> None:
    SHARED.clear()
    with pytest.raises(UnmetError) as unmet:
        requirement(field, lambda low, high: lambda value: True)
    assert str(unmet.value) == reason


def test_errors_of_answers_may_name_the_class() -> None:
    assert model(x=1).__name__ == "Model"
    assert model(x=1).x == 1
