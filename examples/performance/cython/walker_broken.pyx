# cython: freethreading_compatible=True
"""The same callback, declared `noexcept`: its exceptions are lost."""

# --8<-- [start:lost]
cdef extern from "walk.h":
    ctypedef int walk_visit(
        size_t at, double height, void *context
    ) noexcept
    int walk(
        const double *heights, size_t count, double level,
        walk_visit *visit, void *context,
    )


cdef int call(size_t at, double height, void *context) noexcept:
    visit = <object>context
    return bool(visit(at, height))


def each_above(const double[::1] heights, double level, visit):
    cdef size_t count = heights.shape[0]
    if not count:
        return False
    return walk(&heights[0], count, level, call, <void *>visit) == 1
# --8<-- [end:lost]
