"""The rule and the interpreter agree in all combinations.

Three places, each empty or with one of the eight kinds of attribute.
"""

# --8<-- [start:kinds]
from collections.abc import Callable, Iterator
from itertools import compress, product
from typing import Any

from examples.language.object_model.lookup import read

HOOKS = "__get__", "__set__", "__delete__"
Kind = tuple[str, ...] | None
SUBSETS = product((False, True), repeat=len(HOOKS))
KINDS: list[Kind] = [
    None,
    *(tuple(compress(HOOKS, chosen)) for chosen in SUBSETS),
]


def attribute(place: str, kind: tuple[str, ...]) -> object:
    """An object whose type defines these hooks; it tells who asks."""

    def answer(self: object, *asked: object) -> tuple[object, ...]:
        return place, *asked

    return type(place, (), dict.fromkeys(kind, answer))()


# --8<-- [end:kinds]
# --8<-- [start:objects]
def body(place: str, kind: Kind) -> dict[str, object]:
    """A namespace with that kind of attribute in it, or an empty one."""
    return {} if kind is None else {"name": attribute(place, kind)}


def instances() -> Iterator[object]:
    """An instance for each content of its dict, its class and a base."""
    for mine, above, higher in product(KINDS, repeat=3):
        base = type("Base", (), body("base", higher))
        obj = type("Star", (base,), body("class", above))()
        vars(obj).update(body("instance", mine))
        yield obj


def classes() -> Iterator[object]:
    """A class for each content of itself, a base and its metaclass."""
    for mine, higher, above in product(KINDS, repeat=3):
        meta = type("Meta", (type,), body("metaclass", above))
        base = meta("Base", (), body("base", higher))
        yield meta("Star", (base,), body("class", mine))


# --8<-- [end:objects]
# --8<-- [start:main]
def outcome(look: Callable[[Any, str], object], obj: object) -> object:
    """What comes back, or the type of what is raised."""
    try:
        return look(obj, "name")
    except AttributeError:
        return AttributeError


def main() -> None:
    for objects in instances, classes:
        agree = [outcome(read, o) == outcome(getattr, o) for o in objects()]
        print(f"{objects.__name__}: {sum(agree)} of {len(agree)} agree")


if __name__ == "__main__":
    main()
# --8<-- [end:main]
