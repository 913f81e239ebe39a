"""A representation that leaves out what has its default.

A field is left out if its value equals the default, or a new factory value.
"""

# --8<-- [start:brief]
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any


def is_default(spec: Field[Any], value: object) -> bool:
    if spec.default_factory is not MISSING:
        return bool(spec.default_factory() == value)
    return spec.default is not MISSING and bool(spec.default == value)


class Brief:
    """Says in its `repr` what is not as usual."""

    def __repr__(self) -> str:
        model: Any = self
        told = [
            f"{spec.name}={value!r}"
            for spec in fields(model)
            if spec.repr
            and not is_default(spec, value := getattr(self, spec.name))
        ]
        return f"{type(self).__qualname__}({', '.join(told)})"


# --8<-- [end:brief]
# --8<-- [start:parcel]
@dataclass(repr=False)
class Parcel(Brief):
    code: str
    country: str = "FR"
    stamps: list[str] = field(default_factory=list[str])
    pin: str = field(default="", repr=False)


# --8<-- [end:parcel]
# --8<-- [start:main]
def main() -> None:
    parcel = Parcel("RR473124829GB", pin="4711")
    print(parcel, parcel.pin)
    print(Parcel("RR473124829GB", "GB", ["heron"]))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
