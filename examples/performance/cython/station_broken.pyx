# cython: freethreading_compatible=True
"""Stations that the collector cannot see, and one that speaks too late."""

cimport cython

cdef extern from "blocks.h" nogil:
    void *blocks_take(size_t count, size_t size)
    void blocks_give(void *block)
    long blocks_in_use()


# --8<-- [start:unseen]
cdef size_t HOURS = 24


@cython.no_gc
cdef class UnseenStation:
    cdef void *_samples
    cdef public object neighbour

    def __cinit__(self):
        self._samples = blocks_take(HOURS, sizeof(double))
        if self._samples is NULL:
            raise MemoryError

    def __dealloc__(self):
        blocks_give(self._samples)


# --8<-- [end:unseen]
# --8<-- [start:late]
cdef class LateStation:
    cdef str _name
    cdef list _closed
    cdef public object neighbour

    def __cinit__(self, str name, list closed):
        self._name = name
        self._closed = closed

    def __dealloc__(self):
        self._closed.append(self._name)


# --8<-- [end:late]
def in_use():
    return blocks_in_use()
