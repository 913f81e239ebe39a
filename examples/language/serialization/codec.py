"""A codec: how one type becomes JSON's types, and comes back checked.

Decoding never guesses: the codec says what must be there.
"""

# --8<-- [start:codec]
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeAlias, TypeVar

Json: TypeAlias = (
    "bool | int | float | str | list[Json] | dict[str, Json] | None"
)
T = TypeVar("T")
J = TypeVar("J", bound=Json)


@dataclass(frozen=True)
class Codec(Generic[T]):
    """The two directions of one type.

    Attributes:
        encode: From a value to JSON's types.
        decode: From whatever was read to a value.
    """

    encode: Callable[[T], Json]
    decode: Callable[[object], T]


# --8<-- [end:codec]
# --8<-- [start:schema-error]
class SchemaError(ValueError):
    """A value is not what its codec says.

    Args:
        reason: What was expected and what was found.
    """

    def __init__(self, reason: str, /) -> None:
        super().__init__(reason)
        self.path: list[str] = []

    def __str__(self) -> str:
        return ": ".join([*filter(None, [".".join(self.path)]), *self.args])


@contextmanager
def at(place: str, /) -> Generator[None]:
    """Put a place before the path of an error."""
    try:
        yield
    except SchemaError as error:
        error.path.insert(0, place)
        raise


# --8<-- [end:schema-error]
# --8<-- [start:exactly]
def checked(kind: type, value: object, /) -> Any:
    """Return the value, which must be of exactly this type."""
    if type(value) is not kind:
        got = type(value).__name__
        raise SchemaError(f"expected {kind.__name__}, got {got}")
    return value


def exactly(kind: type[J], /) -> Codec[J]:
    """A type that the format has itself; no subclass will do."""
    check = partial(checked, kind)
    return Codec(check, check)


text, integer = exactly(str), exactly(int)


# --8<-- [end:exactly]
def main() -> None:
    print(integer.decode(36))
    for value in (True, 36.0):
        try:
            with at("author"), at("age"):
                integer.decode(value)
        except SchemaError as error:
            print(error)


if __name__ == "__main__":
    main()
