"""The same table, a row at a time, as whole-array operations.

Each cell waits for its left neighbour; a running minimum stands for that.
"""

# --8<-- [start:rows]
import numpy as np


def edits(left: bytes, right: bytes) -> int:
    """Return the least number of insertions, deletions, replacements."""
    letters = np.frombuffer(right, dtype=np.uint8)
    steps = np.arange(len(right) + 1)
    row = steps
    for i, letter in enumerate(left, start=1):
        best = np.minimum(row[1:] + 1, row[:-1] + (letters != letter))
        row = np.concatenate(([i], best))
        row = np.minimum.accumulate(row - steps) + steps
    return int(row[-1])


# --8<-- [end:rows]
def main() -> None:
    print(edits(b"NNEESWN", b"NEESSWN"))


if __name__ == "__main__":
    main()
