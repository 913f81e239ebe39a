# cython: freethreading_compatible=True
"""The distances as C loops over the caller's buffers, step by step.

Each adds in the order of the plain version, so all bits are equal.
"""

# --8<-- [start:checked]
cimport cython
from cython.parallel cimport prange
from libc.math cimport sqrt


def fill_checked(const double[:, ::1] points, double[:, ::1] result):
    cdef Py_ssize_t i, j, k
    cdef double step, total
    for i in range(points.shape[0]):
        for j in range(points.shape[0]):
            total = 0
            for k in range(points.shape[1]):
                step = points[i, k] - points[j, k]
                total += step * step
            result[i, j] = sqrt(total)


# --8<-- [end:checked]
# --8<-- [start:row]
@cython.boundscheck(False)
@cython.wraparound(False)
cdef void fill_row(
    const double[:, ::1] points, double[:, ::1] result, Py_ssize_t i
) noexcept nogil:
    cdef Py_ssize_t j, k
    cdef double step, total
    for j in range(points.shape[0]):
        total = 0
        for k in range(points.shape[1]):
            step = points[i, k] - points[j, k]
            total += step * step
        result[i, j] = sqrt(total)


# --8<-- [end:row]
# --8<-- [start:doors]
def check(Py_ssize_t count, double[:, ::1] result):
    if not result.shape[0] == result.shape[1] == count:
        raise ValueError(
            f"{count} points need a square of {count}, "
            f"not {result.shape[0]} x {result.shape[1]}"
        )


def fill(const double[:, ::1] points, double[:, ::1] result):
    cdef Py_ssize_t i
    check(points.shape[0], result)
    for i in range(points.shape[0]):
        fill_row(points, result, i)


# --8<-- [end:doors]
# --8<-- [start:released]
def fill_released(const double[:, ::1] points, double[:, ::1] result):
    cdef Py_ssize_t i
    check(points.shape[0], result)
    with nogil:
        for i in range(points.shape[0]):
            fill_row(points, result, i)


def fill_parallel(
    const double[:, ::1] points, double[:, ::1] result, int threads=0
):
    cdef Py_ssize_t i
    check(points.shape[0], result)
    for i in prange(points.shape[0], nogil=True, num_threads=threads):
        fill_row(points, result, i)


# --8<-- [end:released]
# --8<-- [start:columns]
@cython.boundscheck(False)
@cython.wraparound(False)
def fill_columns(const double[:, ::1] columns, double[:, ::1] result):
    cdef Py_ssize_t i, j, k
    cdef double here, step
    check(columns.shape[1], result)
    with nogil:
        for i in range(columns.shape[1]):
            for j in range(columns.shape[1]):
                result[i, j] = 0
            for k in range(columns.shape[0]):
                here = columns[k, i]
                for j in range(columns.shape[1]):
                    step = here - columns[k, j]
                    result[i, j] += step * step
            for j in range(columns.shape[1]):
                result[i, j] = sqrt(result[i, j])
# --8<-- [end:columns]
