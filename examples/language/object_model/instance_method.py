"""One object with another special method needs a type of its own.

The class of the object is exchanged; its content stays.
"""

# --8<-- [start:sized]
from typing import Any

from examples.language.object_model.instance_method_broken import Night


def make_sized(night: Night) -> None:
    """Give this one object a length."""
    kind = type(night)

    def count(self: Night) -> int:
        return len(self.stars)

    body = {"__slots__": (), "__len__": count}
    night.__class__ = type(f"Sized{kind.__name__}", (kind,), body)


# --8<-- [end:sized]
def main() -> None:
    night: Any = Night("Vega", "Deneb")
    make_sized(night)
    print(len(night), night.stars, type(night).__name__)


if __name__ == "__main__":
    main()
