"""Interfaces: what an object can do, said by the class that can.

An interface holds abstract methods and nothing else.
"""

# --8<-- [start:interfaces]
from abc import ABC, abstractmethod
from collections.abc import Iterable


class Airborne(ABC):
    @abstractmethod
    def fly(self, place: str) -> str: ...


class Seaborne(ABC):
    @abstractmethod
    def sail(self, place: str) -> str: ...


# --8<-- [end:interfaces]
# --8<-- [start:crafts]
class Drone(Airborne):
    def fly(self, place: str) -> str:
        return f"drone over {place}"


class Ferry(Seaborne):
    def sail(self, place: str) -> str:
        return f"ferry to {place}"


class Seaplane(Airborne, Seaborne):
    def fly(self, place: str) -> str:
        return f"seaplane over {place}"

    def sail(self, place: str) -> str:
        return f"seaplane off {place}"


# --8<-- [end:crafts]
# --8<-- [start:reach]
def reach(place: str, things: Iterable[object]) -> list[str]:
    ways: list[str] = []
    for thing in things:
        if isinstance(thing, Airborne):
            ways.append(thing.fly(place))
        if isinstance(thing, Seaborne):
            ways.append(thing.sail(place))
    return ways


# --8<-- [end:reach]
def main() -> None:
    for way in reach("Lundy", [Drone(), Ferry(), Seaplane(), "a bottle"]):
        print(way)


if __name__ == "__main__":
    main()
