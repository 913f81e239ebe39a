# cython: freethreading_compatible=True
"""How much of a terrain lies at each height: a C library with a handle.

The handle lives exactly as long as the Python object that owns it.
"""

# --8<-- [start:declare]
cdef extern from "histogram.h" nogil:
    ctypedef struct histogram:
        pass

    histogram *histogram_new(int bins)
    int histogram_add(histogram *counts, int value)
    long histogram_count(const histogram *counts, int value)
    void histogram_free(histogram *counts)


# --8<-- [end:declare]
# --8<-- [start:own]
cdef class Hypsometry:
    cdef histogram *_counts

    def __cinit__(self, int bins):
        if bins < 1:
            raise ValueError(f"no heights to count: {bins} bins")
        self._counts = histogram_new(bins)
        if self._counts is NULL:
            raise MemoryError

    def __dealloc__(self):
        if self._counts is not NULL:
            histogram_free(self._counts)

    def add(self, int height):
        if histogram_add(self._counts, height) < 0:
            raise ValueError(f"height {height} has no bin")

    def __getitem__(self, int height):
        cdef long count = histogram_count(self._counts, height)
        if count < 0:
            raise IndexError(height)
        return count
# --8<-- [end:own]
