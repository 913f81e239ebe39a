# cython: freethreading_compatible=True
"""The bits of a column in machine words; a carry joins the words.

Routes may be as long as memory allows.
"""

# --8<-- [start:column]
from array import array

cimport cython
from libc.stdint cimport uint64_t


@cython.boundscheck(False)
@cython.wraparound(False)
cdef Py_ssize_t advance(
    const uint64_t[::1] where,
    uint64_t[::1] more,
    uint64_t[::1] less,
    int last,
) noexcept nogil:
    cdef Py_ssize_t word
    cdef uint64_t same, level, up, down, up_carry = 1, down_carry = 0
    cdef int top = 63
    for word in range(more.shape[0]):
        same = where[word] | down_carry
        level = (((same & more[word]) + more[word]) ^ more[word])
        level |= same | less[word]
        up = less[word] | ~(level | more[word])
        down = level & more[word]
        if word == more.shape[0] - 1:
            top = last
        more[word] = down << 1 | down_carry
        less[word] = up << 1 | up_carry
        up_carry, down_carry = (up >> top) & 1, (down >> top) & 1
        more[word] |= ~(level | less[word])
        less[word] &= level
    return <Py_ssize_t>up_carry - <Py_ssize_t>down_carry


# --8<-- [end:column]
# --8<-- [start:edits]
@cython.boundscheck(False)
@cython.wraparound(False)
def edits(const unsigned char[::1] left, const unsigned char[::1] right):
    cdef Py_ssize_t i, score = left.shape[0], words = (score + 63) >> 6
    if not words:
        return right.shape[0]
    made = memoryview(bytearray(256 * 8 * words)).cast("Q", (256, words))
    cdef uint64_t[:, ::1] where = made
    cdef uint64_t[::1] more = array("Q", b"\xff" * (8 * words))
    cdef uint64_t[::1] less = array("Q", bytes(8 * words))
    cdef int last = <int>(score - 1) & 63
    with nogil:
        for i in range(left.shape[0]):
            where[left[i], i >> 6] |= <uint64_t>1 << (i & 63)
        for i in range(right.shape[0]):
            score += advance(where[right[i]], more, less, last)
    return score
# --8<-- [end:edits]
