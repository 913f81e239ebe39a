"""What the field must say to a value: yes, TypeError or ValueError.

Each requirement is a function; its name is what the reader is told.
"""

from typing import Any

from examples.exercises.validation.requirement import (
    Requirement,
    UnmetError,
    expect,
    model,
    refuse,
)


# --8<-- [start:types]
def a_value_of_another_type_is_a_type_error(field: Any, _: Any) -> None:
    for kind, wrong in [(str, 5), (int, "3"), (int, 2.5), (float, None)]:
        refuse(TypeError, model(x=field(kind))(), wrong)


def true_is_not_a_number(field: Any, _: Any) -> None:
    refuse(TypeError, model(x=field(int))(), True)
    refuse(TypeError, model(x=field(float))(), False)


# --8<-- [end:types]
def a_bool_field_takes_true_and_a_float_field_takes_an_int(
    field: Any, _: Any
) -> None:
    for kind, value in [(bool, True), (float, 3), (float, 2.5)]:
        target = model(x=field(kind))()
        target.x = value
        expect(target.x is value, f"{value!r} came back as {target.x!r}")


def a_range_holds_its_ends_and_nothing_beyond(
    field: Any, between: Any
) -> None:
    target = model(x=field(int, between(0, 14)))()
    for value in (0, 7, 14):
        target.x = value
        expect(target.x == value, f"{value} came back as {target.x!r}")
    for value in (-1, 15):
        refuse(ValueError, target, value)


def nan_is_in_no_range(field: Any, between: Any) -> None:
    refuse(ValueError, model(x=field(float, between(0, 9)))(), float("nan"))


def every_rule_must_hold(field: Any, between: Any) -> None:
    def even(number: int) -> bool:
        return number % 2 == 0

    target = model(x=field(int, between(0, 9), even))()
    target.x = 4
    refuse(ValueError, target, 5)
    refuse(ValueError, target, 10)


def a_rule_never_sees_a_value_of_another_type(field: Any, _: Any) -> None:
    seen: list[object] = []

    def watch(value: object) -> bool:
        seen.append(value)
        return True

    target = model(x=field(str, watch))()
    refuse(TypeError, target, 5)
    expect(not seen, f"the rule of a str field was given {seen}")


def an_error_names_the_field_and_the_value(field: Any, _: Any) -> None:
    def never(value: object) -> bool:
        del value
        return False

    class Hut:
        altitude = field(int, never)

    for error, value in [(TypeError, "high"), (ValueError, 8848)]:
        try:
            Hut().altitude = value
        except error as refusal:
            for part in ("altitude", repr(value)):
                expect(part in str(refusal), f"no {part} in: {refusal}")
        else:
            raise UnmetError(f"{value!r} was accepted")


VALUES: tuple[Requirement, ...] = (
    a_value_of_another_type_is_a_type_error,
    true_is_not_a_number,
    a_bool_field_takes_true_and_a_float_field_takes_an_int,
    a_range_holds_its_ends_and_nothing_beyond,
    nan_is_in_no_range,
    every_rule_must_hold,
    a_rule_never_sees_a_value_of_another_type,
    an_error_names_the_field_and_the_value,
)
