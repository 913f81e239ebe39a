# cython: freethreading_compatible=True
"""Errors that cross a C function, because its signature lets them."""


# --8<-- [start:survey]
cdef int checked(int height) except -1:
    if height < 0:
        raise ValueError(f"below sea level: {height}")
    return height


def total(heights):
    cdef int height, result = 0
    for height in heights:
        result += checked(height)
    return result
# --8<-- [end:survey]
