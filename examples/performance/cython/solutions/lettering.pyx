# cython: freethreading_compatible=True
"""Edits between buffers of bytes, or of code points."""

# --8<-- [start:edits]
from array import array

ctypedef fused Letter:
    unsigned char
    unsigned int


def edits(const Letter[::1] left, const Letter[::1] right):
    cdef int[::1] row = array("i", range(right.shape[0] + 1))
    cdef Py_ssize_t i, j
    cdef int above, corner
    for i in range(left.shape[0]):
        corner = row[0]
        row[0] = <int>(i + 1)
        for j in range(right.shape[0]):
            above = row[j + 1]
            corner += left[i] != right[j]
            row[j + 1] = min(corner, min(above, row[j]) + 1)
            corner = above
    return row[right.shape[0]]


def code_points(str text):
    return array("I", map(ord, text))
# --8<-- [end:edits]
