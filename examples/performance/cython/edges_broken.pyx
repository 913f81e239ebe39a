# cython: freethreading_compatible=True
# cython: boundscheck=False, wraparound=False, cdivision=True
"""The same lines under the directives that every tutorial copies."""


# --8<-- [start:edges]
def height_at(int[::1] row, Py_ssize_t column):
    return row[column]


def wrap(int column, int side):
    return column % side


def midpoint(int left, int right):
    return (left + right) // 2
# --8<-- [end:edges]
