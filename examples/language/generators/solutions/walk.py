"""A walk through a river system of any depth.

The stack is a list of ours, not a chain of suspended generators.
"""

# --8<-- [start:walk]
from collections.abc import Iterator

from examples.language.generators.river import THAMES, River


def walk(river: River) -> Iterator[str]:
    """Yield the names in the order of `iter(river)`."""
    pending = [river]
    while pending:
        river = pending.pop()
        yield river.name
        pending.extend(reversed(river.tributaries))


# --8<-- [end:walk]
def main() -> None:
    print(*walk(THAMES))


if __name__ == "__main__":
    main()
