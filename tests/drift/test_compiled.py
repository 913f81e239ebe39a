"""What is changed in Cython sources."""

import pytest

from drift.compiled import compiled_mutants
from drift.mutant import changed

SOURCE = '''"""Heights.

    return 7  # not code
"""

cpdef double half(double value) except? -1.0:
    """Half of it is > 0."""
    cdef int n = 3
    if value < 0:
        raise ValueError("negative")
    row[n] = value * n
    free(row)
    return value
'''


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("values", "    if value <= 0:"),
        ("values", "    if value < 1:"),
        ("values", "    row[n] = value + n"),
        ("values", "    return not (value)"),
        ("exceptions", '        raise ArithmeticError("negative")'),
        ("side effects", "    pass"),
        ("types", "    cdef short n = 3"),
    ],
)
def test_each_sort_of_drift_is_made(kind: str, row: str) -> None:
    made = {
        (mutant.kind, changed(SOURCE, mutant.edits).split("\n")[line])
        for mutant in compiled_mutants("heights.pyx", SOURCE)
        for line in [mutant.line - 1]
    }
    assert (kind, row) in made


def test_docstrings_and_declarations_are_left_alone() -> None:
    rows = {m.source for m in compiled_mutants("heights.pyx", SOURCE)}
    assert rows == {
        "cdef int n = 3",
        "if value < 0:",
        'raise ValueError("negative")',
        "row[n] = value * n",
        "free(row)",
        "return value",
    }
