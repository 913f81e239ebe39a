"""What a call costs: one C function over several bridges."""

from collections.abc import Callable
from functools import partial

from benchmarks import _bridges
from benchmarks._harness import Measurement, Variant
from examples.performance.cython import julia, terrain_native

POINTS = [(column / 20 - 1.5, 0.25) for column in range(60)]


def call(bridge: Callable[[], _bridges.EscapeTime], limit: int) -> list[int]:
    """Call it once for each point of a row."""
    function = bridge()
    return [function(x, y, limit) for x, y in POINTS]


def measurement() -> Measurement:
    """Return the bridges, each called with the same numbers."""
    bridges: list[tuple[str, str, Callable[[], _bridges.EscapeTime]]] = [
        ("python", "Python", lambda: julia.escape_time),
        ("mypyc", "mypyc, the plain module", _bridges.by_mypyc),
        ("ctypes", "ctypes", _bridges.by_ctypes),
        ("cffi", "cffi, compiled", _bridges.by_cffi),
        ("pybind11", "pybind11", _bridges.by_pybind11),
        ("cython", "Cython", lambda: terrain_native.escape_time),
    ]
    return Measurement(
        title=f"{len(POINTS)} calls of `escape_time`, at most 5 steps each",
        variants=tuple(
            Variant(name, label, partial(call, bridge, 5))
            for name, label, bridge in bridges
        ),
        plain="python",
        best="cython",
        best_label="Cython",
        packages=("Cython", "mypy", "cffi", "pybind11"),
    )
