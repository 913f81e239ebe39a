"""Which objects can be weakly referenced is up to their type.

An instance needs a place for the list of references to it.
"""

# --8<-- [start:refusal]
import weakref
from dataclasses import dataclass


def can_be_found(thing: object) -> bool:
    """Whether a weak reference to this object is possible.

    Args:
        thing: Any object.
    """
    try:
        weakref.ref(thing)
    except TypeError:
        return False
    return True


# --8<-- [end:refusal]
# --8<-- [start:slotted]
class Slotted:
    __slots__ = ()


class SlottedWithPlace:
    __slots__ = ("__weakref__",)


@dataclass(slots=True)
class Exposure:
    """A dataclass without a place."""


@dataclass(slots=True, weakref_slot=True)
class FindableExposure:
    """A dataclass that has asked for one."""


class Coordinates(tuple[float, float]):
    """A subclass of `tuple`, which gains no place by it."""


class Names(list[str]):
    """A subclass of `list`, which does."""


# --8<-- [end:slotted]
# --8<-- [start:main]
def main() -> None:
    built_in = int, str, tuple, list, dict, object, set
    ours = Slotted, SlottedWithPlace, Exposure, FindableExposure
    derived = Coordinates, Names
    things: list[object] = [
        *(kind() for kind in (*built_in, *ours, *derived)),
        *(None, len, can_be_found, Slotted),
    ]
    for thing in things:
        found = "yes" if can_be_found(thing) else "no"
        print(f"{type(thing).__name__:26} {found}")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
