# cython: freethreading_compatible=True
"""Each distance computed once and written twice, on all cores."""

# --8<-- [start:halves]
cimport cython
from cython.parallel cimport prange
from libc.math cimport sqrt

from examples.performance.cython.distances_typed import check


@cython.boundscheck(False)
@cython.wraparound(False)
cdef void fill_half(
    const double[:, ::1] points, double[:, ::1] result, Py_ssize_t i
) noexcept nogil:
    cdef Py_ssize_t j, k
    cdef double step, total
    for j in range(i, points.shape[0]):
        total = 0
        for k in range(points.shape[1]):
            step = points[i, k] - points[j, k]
            total += step * step
        result[i, j] = result[j, i] = sqrt(total)


def fill(const double[:, ::1] points, double[:, ::1] result):
    cdef Py_ssize_t i
    check(points.shape[0], result)
    for i in prange(points.shape[0], nogil=True, schedule="dynamic"):
        fill_half(points, result, i)
# --8<-- [end:halves]
