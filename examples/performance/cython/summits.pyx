# cython: freethreading_compatible=True
"""A constant table of C structs as a read-only buffer, whole or by column."""

from cpython.buffer cimport PyBUF_STRIDES, PyBUF_WRITABLE

cdef extern from "summits_table.h" nogil:
    ctypedef struct summit:
        double east, north
        int height

    const summit summits[]
    const int summits_count


# --8<-- [start:export]
cdef class Column:
    cdef const void *_first
    cdef const char *_format
    cdef Py_ssize_t _itemsize, _length, _stride

    def __getbuffer__(self, Py_buffer *view, int flags):
        if flags & PyBUF_WRITABLE:
            raise BufferError("the summits are read-only")
        if flags & PyBUF_STRIDES != PyBUF_STRIDES:
            raise BufferError("the summits are not contiguous")
        view.obj = self
        view.buf = <void *>self._first
        view.len = self._length * self._itemsize
        view.readonly = True
        view.ndim = 1
        view.itemsize = self._itemsize
        view.format = <char *>self._format
        view.shape = &self._length
        view.strides = &self._stride
        view.suboffsets = NULL
        view.internal = NULL


# --8<-- [end:export]
# --8<-- [start:columns]
cdef Column column(
    const void *first, const char *format, Py_ssize_t itemsize
):
    cdef Column made = Column.__new__(Column)
    made._first = first
    made._format = format
    made._itemsize = itemsize
    made._length = summits_count
    made._stride = sizeof(summit)
    return made


def table():
    return column(
        summits, b"T{d:east:d:north:i:height:xxxx}", sizeof(summit)
    )


def heights():
    return column(&summits[0].height, b"i", sizeof(int))
# --8<-- [end:columns]
