"""A mixin without slots gives the dict back, and a typing slip with it.

Nothing fails: the class declares slots and its instances have a dict.
"""

# --8<-- [start:mixin]
from examples.language.object_model.slotted import Planet


class Listed:
    def line(self) -> str:
        return ", ".join(sorted(vars(self)))


class ListedPlanet(Listed, Planet):
    __slots__ = ()


# --8<-- [end:mixin]
def main() -> None:
    earth = ListedPlanet("Earth", 6371)
    setattr(earth, "raduis", 6378)  # noqa: B010 (no checker may see the slip)
    print(earth.name, earth.radius, vars(earth))


if __name__ == "__main__":
    main()
