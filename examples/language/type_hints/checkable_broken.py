"""A protocol tested at run time: it looks at names, and at nothing else.

Whoever has a method of that name passes, whatever comes out of it.
"""

# --8<-- [start:checkable]
from typing import Protocol, runtime_checkable


@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...


class Cowboy:
    def draw(self) -> None:
        print("Bang!")


def render(thing: object) -> str:
    if not isinstance(thing, Drawable):
        raise TypeError(f"{thing!r} cannot be drawn")
    return f"PD;{thing.draw()}PU;"


# --8<-- [end:checkable]
def main() -> None:
    try:
        render(3)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
