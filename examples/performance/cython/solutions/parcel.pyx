# cython: freethreading_compatible=True
"""C memory in a capsule: its name says the type, its end frees it."""

# --8<-- [start:pack]
from cpython.pycapsule cimport (
    PyCapsule_GetContext,
    PyCapsule_GetPointer,
    PyCapsule_New,
    PyCapsule_SetContext,
)
from libc.string cimport memcpy

cdef extern from "blocks.h" nogil:
    void *blocks_take(size_t count, size_t size)
    void blocks_give(void *block)
    long blocks_in_use()

cdef const char *NAME = "proven_python.heights"


cdef void give(object capsule) noexcept:
    blocks_give(PyCapsule_GetPointer(capsule, NAME))


# --8<-- [end:pack]
# --8<-- [start:unpack]
def pack(const double[::1] heights):
    cdef size_t count = heights.shape[0]
    if not count:
        raise ValueError("nothing to pack")
    cdef void *block = blocks_take(count, sizeof(double))
    if block is NULL:
        raise MemoryError
    memcpy(block, &heights[0], count * sizeof(double))
    try:
        capsule = PyCapsule_New(block, NAME, give)
    except MemoryError:
        blocks_give(block)
        raise
    PyCapsule_SetContext(capsule, <void *>count)
    return capsule


def unpack(capsule):
    cdef double *heights = <double *>PyCapsule_GetPointer(capsule, NAME)
    cdef size_t count = <size_t>PyCapsule_GetContext(capsule)
    return [heights[at] for at in range(count)]


# --8<-- [end:unpack]
def in_use():
    return blocks_in_use()
