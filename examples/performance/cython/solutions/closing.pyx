# cython: freethreading_compatible=True
"""C memory that is given back on request, unless somebody reads it."""

cimport cython
from cpython.buffer cimport PyBuffer_FillInfo

cdef extern from "blocks.h" nogil:
    void *blocks_take(size_t count, size_t size)
    void blocks_give(void *block)
    long blocks_in_use()


cdef class Sheet:
    cdef void *_bytes
    cdef Py_ssize_t _size, _exports

    def __cinit__(self, Py_ssize_t size):
        if size < 1:
            raise ValueError(f"no sheet has {size} bytes")
        self._bytes = blocks_take(size, sizeof(char))
        if self._bytes is NULL:
            raise MemoryError
        self._size = size

    def __dealloc__(self):
        blocks_give(self._bytes)

    # --8<-- [start:close]
    @cython.critical_section
    def close(self):
        if self._exports:
            raise BufferError("the sheet is being read")
        blocks_give(self._bytes)
        self._bytes = NULL

    @cython.critical_section
    def __getbuffer__(self, Py_buffer *view, int flags):
        if self._bytes is NULL:
            raise ValueError("the sheet is closed")
        PyBuffer_FillInfo(view, self, self._bytes, self._size, 0, flags)
        self._exports += 1

    @cython.critical_section
    def __releasebuffer__(self, Py_buffer *view):
        self._exports -= 1


# --8<-- [end:close]
def in_use():
    return blocks_in_use()
