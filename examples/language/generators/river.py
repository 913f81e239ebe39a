"""A river and its tributaries, walked by `yield from`.

Each level of the tree is one more generator between leaf and caller.
"""

# --8<-- [start:river]
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class River:
    """A river, and what flows into it, from source to mouth."""

    name: str
    tributaries: tuple["River", ...] = ()

    def __iter__(self) -> Iterator[str]:
        yield self.name
        for tributary in self.tributaries:
            yield from tributary


# --8<-- [end:river]
# --8<-- [start:thames]
THAMES = River(
    "Thames",
    (
        River("Cherwell", (River("Ray"),)),
        River("Kennet", (River("Og"), River("Lambourn"))),
        River("Wey"),
    ),
)


# --8<-- [end:thames]
def main() -> None:
    print(*THAMES, sep=" <- ")


if __name__ == "__main__":
    main()
