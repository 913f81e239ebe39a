"""`to_dict`, `from_dict`, `to_json` and `from_json` for a dataclass.

The class inherits them, and its annotations are the schema.
"""

# --8<-- [start:imports]
from typing import Any, Self

from examples.language.serialization.canonical import canonical
from examples.language.serialization.derived import codec_of
from examples.language.serialization.strict import read


# --8<-- [end:imports]
# --8<-- [start:serializable]
class SerializableMixin:
    """Gives a dataclass documents."""

    def to_dict(self) -> Any:
        """Return the document: JSON's types, all the way down."""
        kind: Any = type(self)
        return codec_of(kind).encode(self)

    @classmethod
    def from_dict(cls, document: object, /) -> Self:
        """Make an instance; raise SchemaError if it is no such document."""
        kind: Any = cls
        instance: Self = codec_of(kind).decode(document)
        return instance

    def to_json(self) -> bytes:
        """Write the document as UTF-8."""
        return canonical(self.to_dict())

    @classmethod
    def from_json(cls, data: bytes, /) -> Self:
        """Read what `to_json` wrote."""
        return cls.from_dict(read(data))


# --8<-- [end:serializable]
def main() -> None:
    from dataclasses import make_dataclass

    fields = [("name", str), ("beds", int)]
    hut: Any = make_dataclass("Hut", fields, bases=(SerializableMixin,))
    print(hut("Gleckstein", 80).to_json())
    print(hut.from_json(b'{"beds":80,"name":"Gleckstein"}'))


if __name__ == "__main__":
    main()
