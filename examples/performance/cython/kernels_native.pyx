# cython: freethreading_compatible=True
"""The hand-written C kernels behind Python functions."""

# --8<-- [start:wrap]
from array import array

from examples.performance.cython.distances_typed import check

cdef extern from "kernels.h" nogil:
    void kernels_distances(
        const double *points,
        double *result,
        Py_ssize_t count,
        Py_ssize_t width,
    )
    int kernels_edits(
        const unsigned char *left,
        Py_ssize_t rows,
        const unsigned char *right,
        Py_ssize_t columns,
        int *row,
    )


def fill(const double[:, ::1] points, double[:, ::1] result):
    cdef Py_ssize_t count = points.shape[0], width = points.shape[1]
    check(count, result)
    if count and width:
        kernels_distances(&points[0, 0], &result[0, 0], count, width)
    elif count:
        result[:, :] = 0


# --8<-- [end:wrap]
def edits(const unsigned char[::1] left, const unsigned char[::1] right):
    cdef int[::1] row = array("i", bytes(4 * (right.shape[0] + 1)))
    if left.shape[0] == 0 or right.shape[0] == 0:
        return left.shape[0] + right.shape[0]
    return kernels_edits(
        &left[0], left.shape[0], &right[0], right.shape[0], &row[0]
    )
