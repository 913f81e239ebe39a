"""One document, one sequence of bytes: what a hash can stand for.

It takes what a codec has encoded, where every value has one spelling.
"""

# --8<-- [start:canonical]
import hashlib
import json

from examples.language.serialization.codec import Json


def canonical(document: Json, /) -> bytes:
    """Write a document in its only form.

    Args:
        document: JSON's types; names are strings.

    Raises:
        ValueError: It has NaN, an infinity or half a surrogate pair.
    """
    return json.dumps(
        document,
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
        allow_nan=False,
    ).encode("utf-8")


# --8<-- [end:canonical]
# --8<-- [start:digest]
def digest(document: Json, /) -> str:
    """Stand for a document, for comparing and naming it.

    Args:
        document: As for `canonical`.
    """
    return hashlib.sha256(canonical(document)).hexdigest()


# --8<-- [end:digest]
def main() -> None:
    print(canonical({"b": 1, "a": "é"}).decode("utf-8"))
    print(digest({"b": 1, "a": "é"}) == digest({"a": "é", "b": 1}))


if __name__ == "__main__":
    main()
