"""What differs between two versions of an object.

Fields that take no part in comparison take no part here either.
"""

# --8<-- [start:changes]
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

Model = TypeVar("Model")


def changes(old: Model, new: Model) -> dict[str, tuple[object, object]]:
    """Return the compared fields that differ, each with both values.

    Args:
        old: An instance of a dataclass.
        new: Another of the same class.

    Raises:
        TypeError: If they are of different classes.
    """
    if type(old) is not type(new):
        raise TypeError(f"{type(old).__name__} is no {type(new).__name__}")
    model: Any = type(old)
    names = [spec.name for spec in fields(model) if spec.compare]
    pairs = {name: (getattr(old, name), getattr(new, name)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


# --8<-- [end:changes]
# --8<-- [start:parcel]
@dataclass(frozen=True)
class Parcel:
    code: str
    grams: int
    seen: str = field(default="", compare=False)


# --8<-- [end:parcel]
# --8<-- [start:main]
def main() -> None:
    before = Parcel("RR473124829GB", 1200, "Nantes")
    after = Parcel("RR473124829GB", 1250, "Paris")
    print(before, "then", after.seen)
    print(changes(before, after))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
