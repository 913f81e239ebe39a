# cython: freethreading_compatible=True
# cython: boundscheck=False, wraparound=False
"""The distances under directives for the whole file, and no door."""

# --8<-- [start:fill]
from libc.math cimport sqrt


def fill(const double[:, ::1] points, double[:, ::1] result):
    cdef Py_ssize_t i, j, k
    cdef double step, total
    for i in range(points.shape[0]):
        for j in range(points.shape[0]):
            total = 0
            for k in range(points.shape[1]):
                step = points[i, k] - points[j, k]
                total += step * step
            result[i, j] = sqrt(total)
# --8<-- [end:fill]
