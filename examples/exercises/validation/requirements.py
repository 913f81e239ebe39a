"""What the field must do, a function for each requirement.

A requirement uses `Field` and `between` only as the statement gives them.
"""

# --8<-- [start:tools]
import gc
from collections.abc import Callable
from typing import Any, TypeAlias

Requirement: TypeAlias = Callable[[Any, Any], None]
REQUIREMENTS: list[Requirement] = []


class Unmet(Exception):
    """A requirement is not met; the message says what was seen."""


def expect(condition: object, seen: str) -> None:
    if not condition:
        raise Unmet(seen)


def refuse(error: type[Exception], target: object, value: object) -> str:
    """Return the message with which `target.x = value` is refused."""
    try:
        setattr(target, "x", value)
    except error as refusal:
        return str(refusal)
    raise Unmet(f"{value!r} was accepted; expected {error.__name__}")


# --8<-- [end:tools]
# --8<-- [start:types]
def model(**fields: object) -> Any:
    return type("Model", (), fields)


@REQUIREMENTS.append
def a_value_of_another_type_is_a_type_error(field: Any, _: Any) -> None:
    for kind, wrong in [(str, 5), (int, "3"), (int, 2.5), (float, None)]:
        refuse(TypeError, model(x=field(kind))(), wrong)


@REQUIREMENTS.append
def true_is_not_a_number(field: Any, _: Any) -> None:
    refuse(TypeError, model(x=field(int))(), True)
    refuse(TypeError, model(x=field(float))(), False)


# --8<-- [end:types]
@REQUIREMENTS.append
def a_bool_field_takes_true_and_a_float_field_takes_an_int(
    field: Any, _: Any
) -> None:
    for kind, value in [(bool, True), (float, 3), (float, 2.5)]:
        target = model(x=field(kind))()
        target.x = value
        expect(target.x is value, f"{value!r} came back as {target.x!r}")


@REQUIREMENTS.append
def a_range_holds_its_ends_and_nothing_beyond(
    field: Any, between: Any
) -> None:
    target = model(x=field(int, between(0, 14)))()
    for value in (0, 7, 14):
        target.x = value
        expect(target.x == value, f"{value} came back as {target.x!r}")
    for value in (-1, 15):
        refuse(ValueError, target, value)


@REQUIREMENTS.append
def nan_is_in_no_range(field: Any, between: Any) -> None:
    refuse(ValueError, model(x=field(float, between(0, 9)))(), float("nan"))


@REQUIREMENTS.append
def every_rule_must_hold(field: Any, between: Any) -> None:
    target = model(x=field(int, between(0, 9), lambda n: n % 2 == 0))()
    target.x = 4
    refuse(ValueError, target, 5)
    refuse(ValueError, target, 10)


@REQUIREMENTS.append
def a_rule_never_sees_a_value_of_another_type(field: Any, _: Any) -> None:
    seen: list[object] = []
    target = model(x=field(str, lambda text: seen.append(text) is None))()
    refuse(TypeError, target, 5)
    expect(not seen, f"the rule of a str field was given {seen}")


@REQUIREMENTS.append
def an_error_names_the_field_and_the_value(field: Any, between: Any) -> None:
    class Hut:
        altitude = field(int, between(0, 5000))

    for error, value in [(TypeError, "high"), (ValueError, 8848)]:
        try:
            Hut().altitude = value
        except error as refusal:
            for part in ("altitude", repr(value)):
                expect(part in str(refusal), f"no {part} in: {refusal}")
        else:
            raise Unmet(f"{value!r} was accepted")
