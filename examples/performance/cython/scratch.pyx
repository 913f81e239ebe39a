# cython: freethreading_compatible=True
"""Scratch memory for the length of one call, sorted by C's own qsort."""

# --8<-- [start:median]
from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.math cimport isnan
from libc.stdlib cimport qsort


cdef int ascending(const void *left, const void *right) noexcept nogil:
    cdef double a = (<const double *>left)[0]
    cdef double b = (<const double *>right)[0]
    return (a > b) - (a < b)


def median(const double[:] heights):
    cdef Py_ssize_t i, n = heights.shape[0]
    if n == 0:
        raise ValueError("no heights")
    cdef double *copy = <double *>PyMem_Malloc(n * sizeof(double))
    if copy is NULL:
        raise MemoryError
    try:
        for i in range(n):
            if isnan(heights[i]):
                raise ValueError(f"no height at {i}")
            copy[i] = heights[i]
        with nogil:
            qsort(copy, n, sizeof(double), ascending)
        return (copy[(n - 1) // 2] + copy[n // 2]) / 2
    finally:
        PyMem_Free(copy)
# --8<-- [end:median]
