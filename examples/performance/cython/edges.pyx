# cython: freethreading_compatible=True
"""Python's rules for edges, kept: indices are checked, `%` floors."""


# --8<-- [start:edges]
def height_at(int[::1] row, Py_ssize_t column):
    return row[column]


def wrap(int column, int side):
    return column % side


def midpoint(int left, int right):
    return (left + right) // 2
# --8<-- [end:edges]
