"""Converters that stand beside the fields, as in attrs.

They run when an object is made; `replace` runs them again.
"""

# --8<-- [start:converted]
from dataclasses import dataclass, field, fields
from typing import Any


class Converted:
    """Applies the converter of each field that has one."""

    __slots__ = ()

    def __post_init__(self) -> None:
        model: Any = self
        for spec in fields(model):
            convert = spec.metadata.get("convert")
            if convert is not None:
                value = convert(getattr(self, spec.name))
                object.__setattr__(self, spec.name, value)


# --8<-- [end:converted]
# --8<-- [start:sack]
@dataclass(frozen=True, slots=True)
class Sack(Converted):
    to: str = field(metadata={"convert": str.title})
    codes: tuple[str, ...] = field(metadata={"convert": tuple})


# --8<-- [end:sack]
# --8<-- [start:main]
def main() -> None:
    sack = Sack("nantes", "AB")  # type: ignore[arg-type]  # it is converted
    print(sack, hash(sack) == hash(Sack("Nantes", ("A", "B"))))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
