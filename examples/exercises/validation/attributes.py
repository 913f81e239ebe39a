"""What the field must do as an attribute: keep each value where it belongs.

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


def each_instance_has_its_own_value(field: Any, _: Any) -> None:
    kind = model(x=field(int), y=field(int))
    first, second = kind(), kind()
    first.x, first.y, second.x = 1, 2, 3
    seen = (first.x, first.y, second.x)
    expect(seen == (1, 2, 3), f"1, 2 and 3 came back as {seen}")


def a_refused_value_leaves_the_old_one(field: Any, between: Any) -> None:
    target = model(x=field(int, between(1, 14)))()
    target.x = 3
    refuse(ValueError, target, 99)
    expect(target.x == 3, f"3 became {target.x!r} when 99 was refused")


# --8<-- [start:unset]
def a_field_that_was_never_set_is_an_attribute_error(
    field: Any, _: Any
) -> None:
    kind = model(x=field(int))
    for value in range(100):
        target = kind()
        expect(not hasattr(target, "x"), "a new instance has a value already")
        target.x = value
        del target  # and the next one may get the same address


# --8<-- [end:unset]
def a_factory_makes_a_value_for_each_instance(field: Any, _: Any) -> None:
    kind = model(x=field(list, factory=list))
    first, second = kind(), kind()
    first.x.append("blanket")
    expect(first.x == ["blanket"], f"appended to it, and it is {first.x!r}")
    expect(second.x == [], f"another instance got {second.x!r}")


def what_a_factory_makes_is_checked_too(field: Any, between: Any) -> None:
    target = model(x=field(int, between(1, 14), factory=lambda: 0))()
    try:
        value = target.x
    except ValueError:
        return
    raise UnmetError(f"the factory's {value!r} was accepted")


def the_class_shows_the_field_itself(field: Any, _: Any) -> None:
    own = field(int)
    shown = model(x=own).x
    expect(shown is own, f"the class shows {shown!r}")


ATTRIBUTES: tuple[Requirement, ...] = (
    each_instance_has_its_own_value,
    a_refused_value_leaves_the_old_one,
    a_field_that_was_never_set_is_an_attribute_error,
    a_factory_makes_a_value_for_each_instance,
    what_a_factory_makes_is_checked_too,
    the_class_shows_the_field_itself,
)
