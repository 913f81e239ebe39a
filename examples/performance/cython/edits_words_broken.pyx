# cython: freethreading_compatible=True
"""The bits of a column in one machine word, as it is often copied."""

# --8<-- [start:edits]
from libc.stdint cimport uint64_t


def edits(const unsigned char[::1] left, const unsigned char[::1] right):
    cdef uint64_t[256] where
    cdef uint64_t same, level, up, down, more = ~<uint64_t>0, less = 0
    cdef Py_ssize_t i, score = left.shape[0]
    if not score:
        return right.shape[0]
    where[:] = [0] * 256
    for i in range(left.shape[0]):
        where[left[i]] |= <uint64_t>1 << i
    for i in range(right.shape[0]):
        same = where[right[i]]
        level = (((same & more) + more) ^ more) | same | less
        up, down = less | ~(level | more), level & more
        score += <int>(up >> (left.shape[0] - 1) & 1)
        score -= <int>(down >> (left.shape[0] - 1) & 1)
        up = up << 1 | 1
        more = down << 1 | ~(level | up)
        less = up & level
    return score
# --8<-- [end:edits]
