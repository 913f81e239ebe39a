# cython: freethreading_compatible=True
"""`errno` of a C library as the `OSError` that Python would have raised."""

# --8<-- [start:read]
import os

from libc.errno cimport errno

cdef extern from "logbook.h" nogil:
    ctypedef struct logbook:
        long days
        double lowest, highest

    int logbook_read(const char *path, logbook *found)


def read(path):
    cdef bytes encoded = os.fsencode(path)
    if b"\0" in encoded:
        raise ValueError("embedded null byte")
    cdef const char *name = encoded
    cdef logbook found
    cdef int error = 0
    with nogil:
        if logbook_read(name, &found):
            error = errno
    if error:
        raise OSError(error, os.strerror(error), path)
    return found
# --8<-- [end:read]
