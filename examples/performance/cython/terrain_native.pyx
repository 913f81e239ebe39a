# cython: freethreading_compatible=True
"""The C version behind a Python function: Cython as the bridge."""

# --8<-- [start:declare]
cdef extern from "terrain.h" nogil:
    int terrain_escape_time(double x, double y, int limit)
    void terrain_fill(int *heights, int side, int limit)
    long long terrain_roughness(
        const int *heights, Py_ssize_t rows, Py_ssize_t columns
    )


# --8<-- [end:declare]
# --8<-- [start:wrap]
def escape_time(double x, double y, int limit):
    return terrain_escape_time(x, y, limit)


def fill(int[:, ::1] heights, int limit):
    if heights.shape[0] != heights.shape[1]:
        raise ValueError(
            f"not a square: {heights.shape[0]} x {heights.shape[1]}"
        )
    if heights.shape[0]:
        with nogil:
            terrain_fill(&heights[0, 0], <int>heights.shape[0], limit)


# --8<-- [end:wrap]
# --8<-- [start:roughness]
def roughness(const int[:, ::1] surface):
    cdef Py_ssize_t rows = surface.shape[0], columns = surface.shape[1]
    cdef long long total = 0
    if rows and columns:
        with nogil:
            total = terrain_roughness(&surface[0, 0], rows, columns)
    return total
# --8<-- [end:roughness]
