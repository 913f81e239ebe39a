"""JSON read and written by the letter of its standard.

What Python's reader would let pass is refused: names said twice and NaN.
"""

# --8<-- [start:strict]
import json
from decimal import Decimal
from typing import Any, NoReturn

from examples.language.serialization.codec import SchemaError


def unique(pairs: list[tuple[str, Any]], /) -> dict[str, Any]:
    """Make an object, unless it has a name twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise SchemaError(f"{twice!r} is said twice")
    return found


def refuse(constant: str, /) -> NoReturn:
    """Refuse NaN and the infinities, which JSON does not have."""
    raise SchemaError(f"{constant} is not JSON")


# --8<-- [end:strict]
# --8<-- [start:read]
def read(data: bytes, /, most: int = 1_000_000) -> object:
    """Read one document.

    Args:
        data: UTF-8.
        most: Bytes that it may have.

    Raises:
        ValueError: It is too long, or not JSON.
    """
    if len(data) > most:
        raise SchemaError(f"{len(data)} bytes, {most} are allowed")
    try:
        return json.loads(
            data.decode("utf-8"),
            parse_float=Decimal,
            parse_constant=refuse,
            object_pairs_hook=unique,
        )
    except RecursionError:
        raise SchemaError("nested too deeply") from None


# --8<-- [end:read]
def main() -> None:
    print(read(b'{"fee": 18.50}'))
    for data in (b'{"age": 36, "age": 63}', b"[NaN]", b"[" * 100_000):
        try:
            read(data)
        except SchemaError as error:
            print(error)


if __name__ == "__main__":
    main()
