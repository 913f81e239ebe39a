"""Codecs made of codecs: lists and records.

An error names the way to the value that caused it.
"""

# --8<-- [start:each-of]
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from examples.language.serialization.codec import (
    Codec,
    Json,
    SchemaError,
    at,
    checked,
)

T = TypeVar("T")


def each_of(items: Iterable[Any], convert: Callable[[Any], T], /) -> list[T]:
    """Convert every item; an error says which it was."""
    found: list[T] = []
    for number, item in enumerate(items):
        with at(str(number)):
            found.append(convert(item))
    return found


# --8<-- [end:each-of]
# --8<-- [start:list-of]
def list_of(item: Codec[T], /) -> Codec[list[T]]:
    """A list of any length, of one kind of item."""

    def encode(value: list[T], /) -> Json:
        return [*each_of(checked(list, value), item.encode)]

    def decode(value: object, /) -> list[T]:
        return each_of(checked(list, value), item.decode)

    return Codec(encode, decode)


# --8<-- [end:list-of]
# --8<-- [start:record]
def record(kind: type[T], /, **fields: Codec[Any]) -> Codec[T]:
    """A class whose constructor takes these fields by name."""
    make: Callable[..., T] = kind

    def encode(value: T, /) -> Json:
        checked(kind, value)
        document: dict[str, Json] = {}
        for name, codec in fields.items():
            with at(name):
                document[name] = codec.encode(getattr(value, name))
        return document

    def decode(value: object, /) -> T:
        document: dict[str, object] = checked(dict, value)
        if document.keys() != fields.keys():
            odd = sorted(document.keys() ^ fields.keys())
            raise SchemaError(f"missing or unknown: {', '.join(odd)}")
        found: dict[str, Any] = {}
        for name, codec in fields.items():
            with at(name):
                found[name] = codec.decode(document[name])
        return make(**found)

    return Codec(encode, decode)


# --8<-- [end:record]
def main() -> None:
    from dataclasses import dataclass

    from examples.language.serialization.codec import text

    @dataclass
    class Hut:
        name: str
        beds: list[str]

    hut = record(Hut, name=text, beds=list_of(text))
    print(hut.encode(Hut("Gleckstein", ["north", "south"])))
    try:
        list_of(text).decode(["north", None])
    except SchemaError as error:
        print(error)


if __name__ == "__main__":
    main()
