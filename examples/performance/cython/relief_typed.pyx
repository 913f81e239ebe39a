# cython: freethreading_compatible=True
"""Roughness over typed memoryviews, for three element types at once.

One source, one compiled function for each member of the fused type.
"""

# --8<-- [start:fused]
cimport cython

ctypedef fused Height:
    int
    float
    double


# --8<-- [end:fused]
# --8<-- [start:roughness]
@cython.boundscheck(False)
@cython.wraparound(False)
def roughness(const Height[:, ::1] surface):
    cdef Height step
    cdef long long whole = 0
    cdef double real = 0
    cdef Py_ssize_t row, column
    with nogil:
        for row in range(surface.shape[0]):
            for column in range(surface.shape[1] - 1):
                step = surface[row, column + 1] - surface[row, column]
                if Height is int:
                    whole += step if step > 0 else -step
                else:
                    real += step if step > 0 else -step
    return whole if Height is int else real


# --8<-- [end:roughness]
# --8<-- [start:strided]
@cython.boundscheck(False)
@cython.wraparound(False)
def roughness_strided(const Height[:, :] surface):
    cdef Height step
    cdef long long whole = 0
    cdef double real = 0
    cdef Py_ssize_t row, column
    with nogil:
        for row in range(surface.shape[0]):
            for column in range(surface.shape[1] - 1):
                step = surface[row, column + 1] - surface[row, column]
                if Height is int:
                    whole += step if step > 0 else -step
                else:
                    real += step if step > 0 else -step
    return whole if Height is int else real
# --8<-- [end:strided]
