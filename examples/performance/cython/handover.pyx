# cython: freethreading_compatible=True
"""A loop that ends only when another thread gets to run.

It is the proof that `nogil` let go of the interpreter.
"""

# --8<-- [start:wait]
cdef extern from "<sched.h>" nogil:
    int sched_yield()


def wait_released(int[::1] flag, long long patience):
    cdef long long spins = 0
    with nogil:
        while flag[0] == 0 and spins < patience:
            sched_yield()
            spins += 1
    return flag[0] == 1


def wait_held(int[::1] flag, long long patience):
    cdef long long spins = 0
    while flag[0] == 0 and spins < patience:
        sched_yield()
        spins += 1
    return flag[0] == 1
# --8<-- [end:wait]
