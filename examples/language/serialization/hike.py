"""The result of a hike, which writes itself as JSON.

One of its fields has a codec of its own.
"""

# --8<-- [start:hike]
from dataclasses import dataclass, field
from datetime import timedelta

from examples.language.serialization.codec import (
    Codec,
    Json,
    SchemaError,
    integer,
)
from examples.language.serialization.serializable import SerializableMixin

MINUTE = timedelta(minutes=1)


def in_minutes(walked: timedelta, /) -> Json:
    """Refuse what would be lost."""
    if walked % MINUTE:
        raise SchemaError(f"expected whole minutes, got {walked}")
    return walked // MINUTE


minutes = Codec(in_minutes, lambda value: integer.decode(value) * MINUTE)


# --8<-- [end:hike]
# --8<-- [start:result]
@dataclass(frozen=True)
class Hike(SerializableMixin):
    trail: str
    walked: timedelta = field(metadata={"codec": minutes})


# --8<-- [end:result]
def main() -> None:
    hike = Hike("Eiger Trail", timedelta(hours=2, minutes=45))
    print(hike.to_json())
    print(Hike.from_json(hike.to_json()) == hike)


if __name__ == "__main__":
    main()
