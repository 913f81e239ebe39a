"""A checker's message, typed from memory into a comment.

It reads well, and no checker has ever said it.
"""

# --8<-- [start:listing]
LISTING = """\
from examples.language.type_hints.drawable import Triangle, render

# error: Triangle does not implement protocol Drawable
render(Triangle(3, 4))
"""


def quoted(listing: str) -> list[str]:
    """What the comments of a listing say that a checker says."""
    return [
        line.removeprefix("# error: ")
        for line in listing.splitlines()
        if line.startswith("# error: ")
    ]


# --8<-- [end:listing]
def main() -> None:
    print(*quoted(LISTING), sep="\n")


if __name__ == "__main__":
    main()
