"""A codec for a union: each document carries the tag of its kind.

The tag is the schema's word, so a class can be renamed or moved.
"""

# --8<-- [start:imports]
from typing import Any

from examples.language.serialization.codec import (
    Codec,
    Json,
    SchemaError,
    checked,
    text,
)


# --8<-- [end:imports]
# --8<-- [start:tagged]
def tagged(**kinds: tuple[type, Codec[Any]]) -> Codec[Any]:
    """One of several classes, each with its tag and its codec."""

    def encode(value: object, /) -> Json:
        for tag, (kind, codec) in kinds.items():
            if type(value) is kind:
                return {"kind": tag, "value": codec.encode(value)}
        raise SchemaError(f"no tag for {type(value).__name__}")

    def decode(value: object, /) -> object:
        document: dict[str, object] = checked(dict, value)
        tag = text.decode(document.get("kind"))
        if tag not in kinds:
            raise SchemaError(f"unknown kind {tag!r}")
        return kinds[tag][1].decode(document.get("value"))

    return Codec(encode, decode)


# --8<-- [end:tagged]
def main() -> None:
    from examples.language.serialization.post import (
        Post,
        User,
        post,
        sample,
        user,
    )

    entry = tagged(post=(Post, post), user=(User, user))
    print(entry.encode(sample().author))
    print(entry.decode(entry.encode(sample())) == sample())


if __name__ == "__main__":
    main()
