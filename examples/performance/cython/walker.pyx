# cython: freethreading_compatible=True
"""Python functions as C callbacks whose exceptions reach the caller.

The walk itself runs without the GIL.
"""

# --8<-- [start:declare]
cdef extern from "walk.h" nogil:
    ctypedef int walk_visit(
        size_t at, double height, void *context
    ) except -1
    ctypedef void walk_notify(
        size_t at, double height, void *context
    ) noexcept
    int walk(
        const double *heights, size_t count, double level,
        walk_visit *visit, void *context,
    ) except -1
    int walk_aside(
        const double *heights, size_t count, double level,
        walk_notify *notify, void *context,
    )


# --8<-- [end:declare]
# --8<-- [start:visit]
cdef int call(size_t at, double height, void *context) except -1 with gil:
    visit = <object>context
    return bool(visit(at, height))


def each_above(const double[::1] heights, double level, visit):
    cdef bint ended
    cdef size_t count = heights.shape[0]
    if not count:
        return False
    cdef const double *first = &heights[0]
    with nogil:
        ended = walk(first, count, level, call, <void *>visit)
    return ended


# --8<-- [end:visit]
# --8<-- [start:notify]
cdef class Errand:
    cdef object notify
    cdef object error


cdef void keep(size_t at, double height, void *context) noexcept with gil:
    cdef Errand errand = <Errand>context
    if errand.error is not None:
        return
    try:
        errand.notify(at, height)
    except BaseException as error:
        errand.error = error


def aside_above(const double[::1] heights, double level, notify):
    cdef int failed
    cdef size_t count = heights.shape[0]
    if not count:
        return
    cdef const double *first = &heights[0]
    cdef Errand errand = Errand()
    errand.notify = notify
    with nogil:
        failed = walk_aside(first, count, level, keep, <void *>errand)
    if failed:
        raise OSError(failed, "no thread for the walk")
    if errand.error is not None:
        raise errand.error
# --8<-- [end:notify]
