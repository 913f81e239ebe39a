"""A cached value in a class that has no room for it.

`cached_property` writes to the instance dict; slots do away with it.
"""

# --8<-- [start:crate]
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Crate:
    width: int
    depth: int

    @cached_property
    def area(self) -> int:
        return self.width * self.depth


# --8<-- [end:crate]
def main() -> None:
    crate = Crate(3, 4)
    print(crate)
    try:
        print(crate.area)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
