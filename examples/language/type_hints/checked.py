"""A class decorator that holds a constructor to its hints.

It knows classes, unions, literals, lists and rules in `Annotated`, and
says so when it meets anything else.
"""

# --8<-- [start:within]
from dataclasses import dataclass, fields
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    dataclass_transform,
    get_args,
    get_origin,
)

from examples.language.type_hints.hints import read_hints


@dataclass(frozen=True)
class Within:
    """A rule for a number; both ends are allowed."""

    low: int
    high: int


# --8<-- [end:within]
# --8<-- [start:accepts]
def accepts(hint: Any, value: Any) -> bool:
    """Whether a value is of the type that a hint names."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return accepts(arguments[0], value) and all(
            rule.low <= value <= rule.high
            for rule in arguments[1:]
            if isinstance(rule, Within)
        )
    if origin in (Union, UnionType):
        return any(accepts(each, value) for each in arguments)
    if origin is Literal:
        return (type(value), value) in [(type(a), a) for a in arguments]
    if origin is list:
        items: list[Any] = value
        return isinstance(value, list) and all(
            accepts(arguments[0], item) for item in items
        )
    if isinstance(hint, type):
        return isinstance(value, hint)
    raise NotImplementedError(f"no check for {hint}")


# --8<-- [end:accepts]
# --8<-- [start:checked]
T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def checked(cls: type[T]) -> type[T]:
    """Make a dataclass that refuses what its hints do not allow."""

    def check(self: Any) -> None:
        hints = read_hints(cls)
        for field in fields(self):
            hint, value = hints[field.name], getattr(self, field.name)
            if not accepts(hint, value):
                kind = str(hint).removeprefix("typing.")
                raise TypeError(f"{field.name}={value!r} is no {kind}")

    if "__post_init__" in vars(cls):
        raise TypeError(f"{cls.__name__} has its own __post_init__")
    unchecked: Any = cls
    unchecked.__post_init__ = check
    return dataclass(frozen=True, kw_only=True)(cls)


# --8<-- [end:checked]
# --8<-- [start:marker]
@checked
class Marker:
    name: str
    radius: Annotated[int, Within(1, 500)]
    pen: Literal["blue", "red"] = "blue"
    path: list[int] | None = None


# --8<-- [end:marker]
def main() -> None:
    print(Marker(name="hub", radius=20, path=[0, 40]))
    try:
        Marker(name="hub", radius=900)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
