# cython: freethreading_compatible=True
"""The same terrain with C types: the inner loop is a C loop.

The rows are still lists of Python integers.
"""


# --8<-- [start:escape-time]
cdef int escape_time(double x, double y, int limit) noexcept nogil:
    cdef int steps = 0
    while steps < limit and x * x + y * y <= 4.0:
        x, y = x * x - y * y - 0.8, 2.0 * x * y + 0.156
        steps += 1
    return steps


# --8<-- [end:escape-time]
# --8<-- [start:heights]
def heights(int side, int limit):
    cdef double scale = 3.0 / side
    cdef int row, column
    return [
        [
            escape_time(column * scale - 1.5, row * scale - 1.5, limit)
            for column in range(side)
        ]
        for row in range(side)
    ]
# --8<-- [end:heights]
