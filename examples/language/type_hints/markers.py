"""One model, six times: who holds its constructor to the hints.

The hints are the same in each; what reads them is not.
"""

# --8<-- [start:plain]
from dataclasses import dataclass

from attrs import define, field
from attrs.validators import deep_iterable, instance_of
from beartype import beartype
from pydantic import BaseModel, ConfigDict


@dataclass
class PlainMarker:
    """Nobody reads the hints."""

    name: str
    radius: int
    path: list[int]


# --8<-- [end:plain]
# --8<-- [start:careful]
@dataclass
class CarefulMarker(PlainMarker):
    """Checks by hand what its author thought of."""

    def __post_init__(self) -> None:
        wanted = {"name": str, "radius": int, "path": list}
        for name, kind in wanted.items():
            if not isinstance(value := getattr(self, name), kind):
                raise TypeError(f"{name}={value!r} is no {kind.__name__}")


# --8<-- [end:careful]
# --8<-- [start:attrs]
@define
class AttrsMarker:
    """Runs the validators of its fields; the hints are for checkers."""

    name: str = field(validator=instance_of(str))
    radius: int = field(validator=instance_of(int))
    path: list[int] = field(
        validator=deep_iterable(instance_of(int), instance_of(list))
    )


# --8<-- [end:attrs]
# --8<-- [start:pydantic]
class PydanticMarker(BaseModel):
    """Converts what it gets to what the hints say, if it can."""

    name: str
    radius: int
    path: list[int]


class StrictMarker(PydanticMarker):
    """Converts nothing, and checks assignments too."""

    model_config = ConfigDict(strict=True, validate_assignment=True)


# --8<-- [end:pydantic]
# --8<-- [start:beartype]
@beartype
@dataclass
class BeartypeMarker:
    """Checks arguments against the hints, and one item of each list."""

    name: str
    radius: int
    path: list[int]


# --8<-- [end:beartype]
