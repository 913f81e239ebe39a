"""The words in which the check states what a field must do.

A requirement knows only the `Field` and the `between` that it is given.
"""

# --8<-- [start:words]
from collections.abc import Callable
from typing import Any, TypeAlias

Requirement: TypeAlias = Callable[[Any, Any], None]


class UnmetError(Exception):
    """A requirement is not met; the message says what was seen."""


def expect(condition: object, seen: str) -> None:
    if not condition:
        raise UnmetError(seen)


def refuse(error: type[Exception], target: Any, value: object) -> None:
    """Try `target.x = value`; anything but that error is a failure."""
    try:
        target.x = value
    except error:
        return
    raise UnmetError(f"{value!r} was accepted; expected {error.__name__}")


# --8<-- [end:words]
# --8<-- [start:model]
def model(**fields: object) -> Any:
    """Return a class with these attributes."""
    return type("Model", (), fields)


# --8<-- [end:model]
