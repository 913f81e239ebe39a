"""Documents that outlive the code: each says its version.

An upgrade is from data to data; it never imports the classes of today.
"""

# --8<-- [start:imports]
from collections.abc import Callable
from typing import Any, TypeAlias

from examples.language.serialization.codec import (
    Json,
    SchemaError,
    checked,
    integer,
)
from examples.language.serialization.post import Post, post

Document: TypeAlias = dict[str, Any]


# --8<-- [end:imports]
# --8<-- [start:steps]
def author_is_a_record(old: Document, /) -> Document:
    """To version 2: the author was a name."""
    author: Document = {
        "name": old["author"],
        "email": "",
        "age": 0,
        "hobbies": [],
    }
    return {**old, "author": author}


def fee_and_zone(old: Document, /) -> Document:
    """To version 3: nothing cost anything, and the server was on UTC."""
    return {**old, "at": f"{old['at']}+00:00", "fee": "0.00"}


# --8<-- [end:steps]
# --8<-- [start:upgrades]
UPGRADES: dict[int, Callable[[Document], Document]] = {
    1: author_is_a_record,
    2: fee_and_zone,
}
CURRENT = 1 + len(UPGRADES)


# --8<-- [end:upgrades]
# --8<-- [start:load]
def dump(value: Post, /) -> dict[str, Json]:
    """Write a document of the current version."""
    return {"version": CURRENT, "post": post.encode(value)}


def load(document: object, /) -> Post:
    """Read a document of any version, or raise SchemaError."""
    envelope: Document = checked(dict, document)
    version = integer.decode(envelope.get("version"))
    found: Document = checked(dict, envelope.get("post"))
    if not 1 <= version <= CURRENT:
        raise SchemaError(f"version {version}, 1 to {CURRENT} are known")
    for step in range(version, CURRENT):
        try:
            found = UPGRADES[step](found)
        except KeyError as name:
            raise SchemaError(f"version {step} without {name}") from None
    return post.decode(found)


# --8<-- [end:load]
def main() -> None:
    from examples.language.serialization.post import sample

    print(load(dump(sample())) == sample())
    old = {"title": "Rain", "author": "Ada", "at": "2019-09-01T06:00:00"}
    print(load({"version": 1, "post": old}))


if __name__ == "__main__":
    main()
