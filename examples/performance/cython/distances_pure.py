# No type checker takes a slice for a type; importers have the stub, and
# pyright: basic, reportGeneralTypeIssues=false, reportCallIssue=false
# pyright: reportMissingImports=false, reportInvalidTypeForm=false
"""The typed distances as Python: a debugger can step through this file.

Import it as `distances_pure` to interpret it, as `distances_pure_compiled`
for C.
"""

# --8<-- [start:row]
import cython
from cython.cimports.libc.math import sqrt
from cython.parallel import prange


@cython.cfunc
@cython.nogil
@cython.exceptval(check=False)
@cython.boundscheck(False)
@cython.wraparound(False)
def fill_row(
    points: cython.const[cython.double][:, ::1],
    result: cython.double[:, ::1],
    i: cython.Py_ssize_t,
) -> cython.void:
    j: cython.Py_ssize_t
    k: cython.Py_ssize_t
    for j in range(points.shape[0]):
        total: cython.double = 0
        for k in range(points.shape[1]):
            step: cython.double = points[i, k] - points[j, k]
            total += step * step
        result[i, j] = sqrt(total)


# --8<-- [end:row]
# --8<-- [start:parallel]
def fill_parallel(
    points: cython.const[cython.double][:, ::1],
    result: cython.double[:, ::1],
) -> None:
    """Write the distances into `result`; compiled, on all cores."""
    i: cython.Py_ssize_t
    count: cython.Py_ssize_t = points.shape[0]
    if not result.shape[0] == result.shape[1] == count:
        raise ValueError(f"{count} points need a square of {count}")
    for i in prange(count, nogil=True):
        fill_row(points, result, i)


# --8<-- [end:parallel]
def main() -> None:
    points = memoryview(bytes(48)).cast("d", (3, 2))
    result = memoryview(bytearray(72)).cast("d", (3, 3))
    fill_parallel(points, result)
    print("compiled" if cython.compiled else "interpreted", result.tolist())


if __name__ == "__main__":
    main()
