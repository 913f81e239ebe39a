# cython: freethreading_compatible=True
"""Heights along a walk, in C memory that others read without a copy.

While anybody looks at the memory, it neither moves nor goes away.
"""

# --8<-- [start:own]
cimport cython
from cpython.buffer cimport PyBUF_FORMAT, PyBUF_ND, PyBUF_STRIDES
from cpython.buffer cimport PyBUF_WRITABLE
from libc.string cimport memcpy

cdef extern from "blocks.h" nogil:
    void *blocks_take(size_t count, size_t size)
    void blocks_give(void *block)
    long blocks_in_use()


cdef class Track:
    cdef double *_heights
    cdef Py_ssize_t _length, _capacity, _stride
    cdef Py_ssize_t _exports
    cdef bint _frozen

    def __cinit__(self, Py_ssize_t capacity=4):
        if capacity < 1:
            raise ValueError(f"no room for a height: {capacity}")
        self._heights = <double *>blocks_take(capacity, sizeof(double))
        if self._heights is NULL:
            raise MemoryError(f"no memory for {capacity} heights")
        self._capacity = capacity
        self._stride = sizeof(double)

    def __dealloc__(self):
        blocks_give(self._heights)

    def __len__(self):
        return self._length

    # --8<-- [end:own]
    # --8<-- [start:resize]
    @cython.critical_section
    def append(self, double height):
        if self._exports:
            raise BufferError("the track is being read: it cannot grow")
        if self._frozen:
            raise ValueError("the track is frozen")
        if self._length == self._capacity:
            self._move(2 * self._capacity)
        self._heights[self._length] = height
        self._length += 1

    cdef int _move(self, Py_ssize_t capacity) except -1:
        cdef void *larger = blocks_take(capacity, sizeof(double))
        if larger is NULL:
            raise MemoryError(f"no memory for {capacity} heights")
        memcpy(larger, self._heights, self._length * sizeof(double))
        blocks_give(self._heights)
        self._heights = <double *>larger
        self._capacity = capacity

    # --8<-- [end:resize]
    # --8<-- [start:export]
    @cython.critical_section
    def __getbuffer__(self, Py_buffer *view, int flags):
        if self._frozen and flags & PyBUF_WRITABLE:
            raise BufferError("the track is frozen")
        view.obj = self
        view.buf = self._heights
        view.len = self._length * sizeof(double)
        view.readonly = self._frozen
        view.ndim = 1
        view.itemsize = sizeof(double)
        view.format = view.shape = view.strides = NULL
        view.suboffsets = view.internal = NULL
        if flags & PyBUF_FORMAT:
            view.format = b"d"
        if flags & PyBUF_ND:
            view.shape = &self._length
        if flags & PyBUF_STRIDES == PyBUF_STRIDES:
            view.strides = &self._stride
        self._exports += 1

    @cython.critical_section
    def __releasebuffer__(self, Py_buffer *view):
        self._exports -= 1

    # --8<-- [end:export]
    # --8<-- [start:freeze]
    @cython.critical_section
    def freeze(self):
        if self._exports:
            raise BufferError("the track is being read: it cannot freeze")
        self._frozen = True


def lift(double[::1] heights, double by):
    cdef Py_ssize_t i
    for i in range(heights.shape[0]):
        heights[i] += by


def ascent(const double[::1] heights):
    cdef double climbed = 0
    cdef Py_ssize_t i
    for i in range(1, heights.shape[0]):
        climbed += max(heights[i] - heights[i - 1], 0)
    return climbed


# --8<-- [end:freeze]
def in_use():
    return blocks_in_use()
