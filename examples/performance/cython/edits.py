"""How many edits lead from one route to another: the textbook's table.

One row of it is kept.  Compiled unchanged as `edits_untyped`.
"""

# --8<-- [start:rows]
from collections.abc import Hashable, Sequence


def edits(left: Sequence[Hashable], right: Sequence[Hashable]) -> int:
    """Return the least number of insertions, deletions, replacements."""
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, start=1):
        corner, row[0] = row[0], i
        for j, other in enumerate(right, start=1):
            above = row[j]
            best = corner + (letter != other)
            row[j] = min(best, min(above, row[j - 1]) + 1)
            corner = above
    return row[-1]


# --8<-- [end:rows]
# --8<-- [start:numbered]
def numbered(left: str, right: str) -> tuple[bytes, bytes]:
    """Give each letter of two texts a byte of its own.

    Args:
        left: A text.
        right: Another text.

    Raises:
        ValueError: If the texts have more than 256 different letters.
    """
    letters = sorted(set(left) | set(right))
    byte = {letter: number for number, letter in enumerate(letters)}
    return bytes(byte[x] for x in left), bytes(byte[x] for x in right)


# --8<-- [end:numbered]
def main() -> None:
    print(edits(b"NNEESWN", b"NEESSWN"), edits("Zürich", "Zurich"))


if __name__ == "__main__":
    main()
