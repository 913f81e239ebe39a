# No type checker takes a slice for a type; importers have the stub, and
# pyright: basic, reportGeneralTypeIssues=false
"""The typed table as Python: one file, interpreted and compiled.

Import it as `edits_pure` to interpret it, as `edits_pure_compiled` for C.
"""

# --8<-- [start:table]
from array import array

import cython


@cython.boundscheck(False)
@cython.wraparound(False)
def edits(
    left: cython.const[cython.uchar][::1],
    right: cython.const[cython.uchar][::1],
) -> cython.int:
    """Return the least number of insertions, deletions, replacements."""
    columns: cython.Py_ssize_t = len(right)
    row: cython.int[::1] = array("i", range(columns + 1))
    i: cython.Py_ssize_t
    j: cython.Py_ssize_t
    for i in range(len(left)):
        corner: cython.int = row[0]
        row[0] = i + 1
        for j in range(columns):
            above: cython.int = row[j + 1]
            best: cython.int = corner + (left[i] != right[j])
            row[j + 1] = min(best, min(above, row[j]) + 1)
            corner = above
    return row[columns]


# --8<-- [end:table]
def main() -> None:
    found = edits(b"NNEESWN", b"NEESSWN")
    print("compiled" if cython.compiled else "interpreted", found)


if __name__ == "__main__":
    main()
