"""Values that are written as text, each in one spelling.

A text that the codec itself would not have written is refused.
"""

# --8<-- [start:imports]
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from examples.language.serialization.codec import Codec, SchemaError, text

T = TypeVar("T")


# --8<-- [end:imports]
# --8<-- [start:spelled]
def spelled(
    name: str, write: Callable[[T], str], read: Callable[[str], T], /
) -> Codec[T]:
    """A codec from a pair of hooks for text.

    The hooks raise ValueError or ArithmeticError for what they refuse.
    """

    def decode(value: object, /) -> T:
        found = text.decode(value)
        try:
            result = read(found)
            if write(result) == found:
                return result
        except (ValueError, ArithmeticError):
            pass
        raise SchemaError(f"expected {name}, got {found!r}")

    return Codec(write, decode)


# --8<-- [end:spelled]
# --8<-- [start:moment]
CENT = Decimal("0.01")


def in_utc(moment: datetime, /) -> str:
    """Spell an instant, whatever zone it was given in."""
    if moment.utcoffset() is None:
        raise SchemaError(f"expected a zone, got {moment}")
    return moment.astimezone(UTC).isoformat()


def in_cents(amount: Decimal, /) -> str:
    """Spell an amount with two decimals, without rounding it."""
    try:
        cents = amount.quantize(CENT)
    except InvalidOperation:  # it is too large, or no number
        cents = None
    if cents != amount:
        raise SchemaError(f"expected cents, got {amount}")
    return f"{cents:zf}"


moment = spelled("a moment in UTC", in_utc, datetime.fromisoformat)
money = spelled("an amount in cents", in_cents, Decimal)
# --8<-- [end:moment]


def main() -> None:
    print(moment.decode("2026-05-01T07:30:00+00:00"))
    for value in ("20260501", "2026-05-01T09:30:00+02:00", "soon"):
        try:
            moment.decode(value)
        except SchemaError as error:
            print(error)


if __name__ == "__main__":
    main()
