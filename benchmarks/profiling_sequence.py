"""A profile and a repair: the sequence, watched and mended."""

from collections.abc import Callable

from benchmarks._harness import Measurement, Variant
from examples.performance.profiling.sequence import (
    calculate_sequence,
    fibonacci,
    profiled,
    remembered,
)

LENGTH = 20


def plain() -> list[int]:
    """Calculate it."""
    return calculate_sequence(fibonacci, LENGTH)


def watched() -> list[int]:
    """Calculate it under cProfile."""
    found: list[int] = []
    profiled(lambda: found.extend(plain()))
    return found


def mended() -> list[int]:
    """Calculate it with a memory that is empty at first."""
    remembered.cache_clear()
    return calculate_sequence(remembered, LENGTH)


def measurement() -> Measurement:
    """Return the sequence as it was, watched, and mended."""
    rows: list[tuple[str, str, Callable[[], list[int]]]] = [
        ("plain", "`fibonacci`", plain),
        ("profiled", "`fibonacci` under cProfile", watched),
        ("remembered", "`remembered`, from an empty cache", mended),
    ]
    return Measurement(
        title=f"The first {LENGTH} Fibonacci numbers",
        variants=tuple(Variant(*row) for row in rows),
        plain="plain",
        best="remembered",
        plain_label="`fibonacci`",
        best_label="`remembered`",
        compiled=False,
    )
