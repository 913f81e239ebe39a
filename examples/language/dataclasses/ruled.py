"""Rules that hold for every assignment, and stand beside the fields.

The generated `__init__` assigns like everybody else, so it is checked too.
"""

# --8<-- [start:ruled]
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any


@cache
def rules(model: Any) -> Mapping[str, Callable[[Any], bool]]:
    """Return the rules of the fields that have one.

    Args:
        model: A dataclass.
    """
    return {
        spec.name: spec.metadata["rule"]
        for spec in fields(model)
        if "rule" in spec.metadata
    }


# --8<-- [end:ruled]
# --8<-- [start:scale]
class Ruled:
    """Asks the rule of a field before each assignment to it."""

    def __setattr__(self, name: str, value: object) -> None:
        model: Any = type(self)
        rule = rules(model).get(name)
        if rule is not None and not rule(value):
            place = f"{model.__name__}.{name}"
            raise ValueError(f"{place}: {value!r} breaks {rule.__name__}")
        super().__setattr__(name, value)


def is_weight(value: Any) -> bool:
    return type(value) is int and value >= 0


@dataclass
class Scale(Ruled):
    place: str
    grams: int = field(default=0, metadata={"rule": is_weight})


# --8<-- [end:scale]
def main() -> None:
    scale = Scale("counter 3")
    scale.grams = 1200
    try:
        scale.grams = -1
    except ValueError as error:
        print(error)
    print(scale)


if __name__ == "__main__":
    main()
