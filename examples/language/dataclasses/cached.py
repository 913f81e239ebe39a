"""Two frozen crates that compute their area once.

One keeps the dict and is lazy; the other has slots, and computes at once.
"""

# --8<-- [start:crates]
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Crate:
    width: int
    depth: int

    @cached_property
    def area(self) -> int:
        return self.width * self.depth


@dataclass(frozen=True, slots=True)
class SlottedCrate:
    width: int
    depth: int
    area: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "area", self.width * self.depth)


# --8<-- [end:crates]
def main() -> None:
    for crate in (Crate(3, 4), SlottedCrate(3, 4)):
        print(crate, crate.area, hasattr(crate, "__dict__"))


if __name__ == "__main__":
    main()
