"""What a call costs: one C function over several bridges."""

from collections.abc import Callable
from functools import partial

from benchmarks import _bridges
from benchmarks._harness import Measurement, Variant
from examples.performance.cython import julia, terrain_native

POINTS = [(column / 20 - 1.5, 0.25) for column in range(60)]


def call(function: _bridges.EscapeTime, limit: int) -> list[int]:
    """Call it once for each point of a row."""
    return [function(x, y, limit) for x, y in POINTS]


def measurement() -> Measurement:
    """Return the bridges, each called with the same numbers."""
    bridges: list[tuple[str, str, Callable[[float, float, int], int]]] = [
        ("python", "Python", julia.escape_time),
        ("mypyc", "mypyc, the plain module", _bridges.mypyc().escape_time),
        ("ctypes", "ctypes", _bridges.by_ctypes()),
        ("cffi", "cffi, compiled", _bridges.by_cffi()),
        ("pybind11", "pybind11", _bridges.by_pybind11()),
        ("cython", "Cython", terrain_native.escape_time),
    ]
    return Measurement(
        title=f"{len(POINTS)} calls of `escape_time`, at most 5 steps each",
        variants=tuple(
            Variant(name, label, partial(call, function, 5))
            for name, label, function in bridges
        ),
        plain="python",
        best="cython",
        best_label="Cython",
        same=lambda one, other: one == other,
        packages=("Cython", "mypy", "cffi", "pybind11"),
    )
