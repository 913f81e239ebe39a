# cython: freethreading_compatible=True
"""The area that never escapes, counted by all cores."""

# --8<-- [start:area]
cimport cython
from cython.parallel cimport prange


@cython.boundscheck(False)
@cython.wraparound(False)
def area(const int[:, ::1] heights, int limit):
    cdef Py_ssize_t row, column
    cdef long long inside = 0
    for row in prange(heights.shape[0], nogil=True):
        for column in range(heights.shape[1]):
            if heights[row, column] == limit:
                inside += 1
    return inside
# --8<-- [end:area]
