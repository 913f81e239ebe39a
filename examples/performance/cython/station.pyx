# cython: freethreading_compatible=True
"""Stations that know each other: a cycle around C memory, collected."""

cdef extern from "blocks.h" nogil:
    void *blocks_take(size_t count, size_t size)
    void blocks_give(void *block)
    long blocks_in_use()


# --8<-- [start:station]
cdef size_t HOURS = 24


cdef class Station:
    cdef void *_samples
    cdef str _name
    cdef list _closed
    cdef public object neighbour

    def __cinit__(self, str name not None, list closed not None):
        self._samples = blocks_take(HOURS, sizeof(double))
        if self._samples is NULL:
            raise MemoryError
        self._name = name
        self._closed = closed

    def __del__(self):
        if self._closed is not None:
            self._closed.append(self._name)

    def __dealloc__(self):
        blocks_give(self._samples)


# --8<-- [end:station]
def in_use():
    return blocks_in_use()
