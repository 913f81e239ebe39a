"""Codecs found from the annotations of a dataclass.

A field's metadata may name another codec for its values.
"""

# --8<-- [start:derived]
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from examples.language.serialization.codec import Codec, integer, text
from examples.language.serialization.shapes import list_of, record
from examples.language.serialization.spelled import moment, money

CODECS: dict[Any, Codec[Any]] = {
    str: text,
    int: integer,
    datetime: moment,
    Decimal: money,
}


# --8<-- [end:derived]
# --8<-- [start:codec-of]
@cache
def codec_of(hint: Any, /) -> Codec[Any]:
    """Find the codec for an annotation.

    Args:
        hint: A type of `CODECS`, a list of one, or a dataclass.

    Raises:
        TypeError: There is none; nothing is guessed.
    """
    if hint in CODECS:
        return CODECS[hint]
    if get_origin(hint) is list:
        return list_of(codec_of(*get_args(hint)))
    if not (isinstance(hint, type) and is_dataclass(hint)):
        raise TypeError(f"no codec for {hint!r}")
    hints = get_type_hints(hint)
    found: dict[str, Codec[Any]] = {}
    for each in fields(hint):
        own = each.metadata.get("codec")
        found[each.name] = own or codec_of(hints[each.name])
    return record(hint, **found)


# --8<-- [end:codec-of]
def main() -> None:
    from examples.language.serialization.post import Post, post, sample

    print(codec_of(Post).encode(sample()) == post.encode(sample()))
    try:
        codec_of(dict[str, int])
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
