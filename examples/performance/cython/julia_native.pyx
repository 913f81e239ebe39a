# cython: freethreading_compatible=True
"""The C version behind a Python function: Cython as the bridge."""

# --8<-- [start:declare]
cdef extern from "julia_escape.h" nogil:
    int julia_escape_time(double x, double y, int limit)
    void julia_fill(int *heights, int side, int limit)


# --8<-- [end:declare]
# --8<-- [start:wrap]
def escape_time(double x, double y, int limit):
    return julia_escape_time(x, y, limit)


def fill(int[:, ::1] heights, int limit):
    if heights.shape[0] != heights.shape[1]:
        raise ValueError(
            f"not a square: {heights.shape[0]} x {heights.shape[1]}"
        )
    if heights.shape[0]:
        with nogil:
            julia_fill(&heights[0, 0], <int>heights.shape[0], limit)
# --8<-- [end:wrap]
