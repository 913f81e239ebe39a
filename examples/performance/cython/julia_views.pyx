# cython: freethreading_compatible=True
"""Heights written into the caller's buffer, by one core or by all.

No Python object is touched inside, so the GIL is released.
"""

# --8<-- [start:fill]
cimport cython
from cython.parallel cimport prange


cdef int escape_time(double x, double y, int limit) noexcept nogil:
    cdef int steps = 0
    while steps < limit and x * x + y * y <= 4.0:
        x, y = x * x - y * y - 0.8, 2.0 * x * y + 0.156
        steps += 1
    return steps


@cython.boundscheck(False)
@cython.wraparound(False)
cdef void fill_row(
    int[:, ::1] heights, Py_ssize_t row, double scale, int limit
) noexcept nogil:
    cdef Py_ssize_t column
    for column in range(heights.shape[1]):
        heights[row, column] = escape_time(
            column * scale - 1.5, row * scale - 1.5, limit
        )


# --8<-- [end:fill]
# --8<-- [start:serial]
def fill(int[:, ::1] heights, int limit):
    cdef double scale = 3.0 / heights.shape[1]
    cdef Py_ssize_t row
    with nogil:
        for row in range(heights.shape[0]):
            fill_row(heights, row, scale, limit)


# --8<-- [end:serial]
# --8<-- [start:parallel]
def fill_parallel(int[:, ::1] heights, int limit, int threads=0):
    cdef double scale = 3.0 / heights.shape[1]
    cdef Py_ssize_t row
    for row in prange(
        heights.shape[0],
        nogil=True,
        schedule="dynamic",
        num_threads=threads,
    ):
        fill_row(heights, row, scale, limit)
# --8<-- [end:parallel]
