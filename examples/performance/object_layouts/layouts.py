"""The same two numbers, held in seven ways.

Every maker takes x and y and returns one new object.
"""

# --8<-- [start:layouts]
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

Maker: TypeAlias = Callable[[int, int], object]


class PlainPoint:
    def __init__(self, x: int, y: int) -> None:
        self.x, self.y = x, y


@dataclass
class DataPoint:
    x: int
    y: int


@dataclass(slots=True)
class SlottedPoint:
    x: int
    y: int


# --8<-- [end:layouts]
class TuplePoint(NamedTuple):
    x: int
    y: int


class HalfSlottedPoint(PlainPoint):
    """Slots that save nothing: the base class brings its dictionary."""

    __slots__ = ()


def dictionary(x: int, y: int) -> object:
    return {"x": x, "y": y}


def opened(x: int, y: int) -> object:
    """A plain instance after somebody has looked at its `__dict__`."""
    point = PlainPoint(x, y)
    vars(point)
    return point


LAYOUTS: dict[str, Maker] = {
    "dict": dictionary,
    "class, __dict__ used": opened,
    "class": PlainPoint,
    "slots over a plain base": HalfSlottedPoint,
    "dataclass": DataPoint,
    "named tuple": TuplePoint,
    "dataclass(slots=True)": SlottedPoint,
}


def main() -> None:
    for name, make in LAYOUTS.items():
        print(f"{name:24} {type(make(3, 4)).__name__}")


if __name__ == "__main__":
    main()
