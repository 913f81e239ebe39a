# cython: freethreading_compatible=True
"""The textbook's table with C types, with and without checks.

A route is any buffer of bytes; its letters are compared as numbers.
"""

# --8<-- [start:checked]
from array import array

cimport cython


def edits_checked(
    const unsigned char[::1] left, const unsigned char[::1] right
):
    cdef int[::1] row = array("i", range(right.shape[0] + 1))
    cdef Py_ssize_t i, j
    cdef int above, best, corner
    for i in range(left.shape[0]):
        corner = row[0]
        row[0] = <int>(i + 1)
        for j in range(right.shape[0]):
            above = row[j + 1]
            best = corner + (left[i] != right[j])
            row[j + 1] = min(best, min(above, row[j]) + 1)
            corner = above
    return row[right.shape[0]]


# --8<-- [end:checked]
# --8<-- [start:table]
@cython.boundscheck(False)
@cython.wraparound(False)
cdef int table(
    const unsigned char[::1] left,
    const unsigned char[::1] right,
    int[::1] row,
) noexcept nogil:
    cdef Py_ssize_t i, j
    cdef int above, best, corner
    for j in range(right.shape[0] + 1):
        row[j] = <int>j
    for i in range(left.shape[0]):
        corner = row[0]
        row[0] = <int>(i + 1)
        for j in range(right.shape[0]):
            above = row[j + 1]
            best = corner + (left[i] != right[j])
            row[j + 1] = min(best, min(above, row[j]) + 1)
            corner = above
    return row[right.shape[0]]


# --8<-- [end:table]
# --8<-- [start:doors]
def empty_row(Py_ssize_t columns):
    return array("i", bytes(sizeof(int) * (columns + 1)))


def edits(const unsigned char[::1] left, const unsigned char[::1] right):
    return table(left, right, empty_row(right.shape[0]))


def edits_released(
    const unsigned char[::1] left, const unsigned char[::1] right
):
    cdef int[::1] row = empty_row(right.shape[0])
    cdef int found
    with nogil:
        found = table(left, right, row)
    return found
# --8<-- [end:doors]
