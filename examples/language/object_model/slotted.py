"""Slots are descriptors in the class, in place of a dict in the instance.

Every base has to take part, or the dict comes back.
"""


# --8<-- [start:slotted]
class Planet:
    __slots__ = ("name", "radius")

    def __init__(self, name: str, radius: float) -> None:
        self.name, self.radius = name, radius


class Moon(Planet):
    __slots__ = ("orbits",)

    def __init__(self, name: str, radius: float, orbits: Planet) -> None:
        super().__init__(name, radius)
        self.orbits = orbits


# --8<-- [end:slotted]
def main() -> None:
    moon = Moon("Moon", 1737, Planet("Earth", 6371))
    for body in moon, moon.orbits:
        print(body.name, body.radius)


if __name__ == "__main__":
    main()
