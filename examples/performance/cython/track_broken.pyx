# cython: freethreading_compatible=False
"""The same track with a view that nobody keeps alive, and one that leaks."""

cdef extern from "blocks.h" nogil:
    void *blocks_take(size_t count, size_t size)
    void blocks_give(void *block)
    long blocks_in_use()


# --8<-- [start:own]
cdef class Track:
    cdef double *_heights
    cdef Py_ssize_t _length, _capacity

    def __init__(self, Py_ssize_t capacity=4):
        self._heights = <double *>blocks_take(capacity, sizeof(double))
        if self._heights is NULL:
            raise MemoryError
        self._capacity = capacity
        self._length = 0

    def __dealloc__(self):
        blocks_give(self._heights)

    # --8<-- [end:own]
    # --8<-- [start:view]
    def append(self, double height):
        cdef Py_ssize_t i
        cdef double *larger
        if self._length == self._capacity:
            self._capacity *= 2
            larger = <double *>blocks_take(self._capacity, sizeof(double))
            for i in range(self._length):
                larger[i] = self._heights[i]
            blocks_give(self._heights)
            self._heights = larger
        self._heights[self._length] = height
        self._length += 1

    def heights(self):
        cdef double[::1] seen = <double[:self._length]>self._heights
        return memoryview(seen)


# --8<-- [end:view]
def in_use():
    return blocks_in_use()
