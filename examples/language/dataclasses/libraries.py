"""One parcel by five makers of classes, plain and frozen.

The frozen one is ordered as well, where the library has an order.
"""

# --8<-- [start:standard]
from dataclasses import dataclass, field

import attrs
from beartype import beartype
from msgspec import Struct
from pydantic import BaseModel


@dataclass
class DataParcel:
    code: str
    grams: int
    stamps: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, order=True)
class FrozenDataParcel:
    code: str
    grams: int


# --8<-- [end:standard]
# --8<-- [start:attrs-pydantic]
@attrs.define
class AttrsParcel:
    code: str
    grams: int = attrs.field(converter=int)
    stamps: list[str] = []  # noqa: RUF008  # shared: see the table


@attrs.frozen(order=True)
class FrozenAttrsParcel:
    code: str
    grams: int


class ModelParcel(BaseModel):
    code: str
    grams: int
    stamps: list[str] = []


class FrozenModelParcel(BaseModel, frozen=True):
    code: str
    grams: int


# --8<-- [end:attrs-pydantic]
# --8<-- [start:others]
class StructParcel(Struct):
    code: str
    grams: int
    stamps: list[str] = []


class FrozenStructParcel(Struct, frozen=True, order=True):
    code: str
    grams: int


@beartype
@dataclass
class BearParcel:
    code: str
    grams: int
    stamps: list[str] = field(default_factory=list[str])


@beartype
@dataclass(frozen=True, order=True)
class FrozenBearParcel:
    code: str
    grams: int


# --8<-- [end:others]
def main() -> None:
    for kind in (DataParcel, AttrsParcel, ModelParcel, StructParcel):
        print(repr(kind(code="RR473124829GB", grams=1200)))


if __name__ == "__main__":
    main()
