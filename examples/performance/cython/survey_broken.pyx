# cython: freethreading_compatible=True
"""Errors that a C signature cannot carry are lost, or end the process."""


# --8<-- [start:swallow]
cdef int checked(int height) noexcept:
    if height < 0:
        raise ValueError(f"below sea level: {height}")
    return height


def total(heights):
    cdef int height, result = 0
    for height in heights:
        result += checked(height)
    return result


# --8<-- [end:swallow]
# --8<-- [start:abort]
cdef extern from "crossing.hpp" namespace "terrain" nogil:
    long long cross "terrain::cheapest"(
        const int *heights, Py_ssize_t rows, Py_ssize_t columns
    )


def cheapest_of_nothing():
    return cross(NULL, 0, 0)
# --8<-- [end:abort]
