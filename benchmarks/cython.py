# The types of pure-Python mode exist only at run time, hence:
# pyright: basic
"""The Julia set: each step of the typing ladder, NumPy, C and `prange`."""

import numpy as np
from numpy.typing import NDArray

from benchmarks import _bridges
from benchmarks._harness import Measurement, Variant
from examples.performance.cython import (
    julia,
    julia_compiled,
    julia_numpy,
    julia_pure,
    julia_pure_compiled,
    julia_typed,
    julia_untyped,
    julia_views,
    terrain_native,
)

SIDE, LIMIT = 300, 200


def measurement() -> Measurement:
    """Return the variants, all on the same terrain."""
    canvas = np.zeros((SIDE, SIDE), dtype=np.intc)

    def views() -> NDArray[np.intc]:
        julia_views.fill(canvas, LIMIT)
        return canvas

    def parallel() -> NDArray[np.intc]:
        julia_views.fill_parallel(canvas, LIMIT)
        return canvas

    def native() -> NDArray[np.intc]:
        terrain_native.fill(canvas, LIMIT)
        return canvas

    return Measurement(
        title=f"Julia set, {SIDE} x {SIDE} points, at most {LIMIT} steps",
        variants=(
            Variant("python", "Python", lambda: julia.heights(SIDE, LIMIT)),
            Variant(
                "interpreted",
                "pure-Python mode, interpreted",
                lambda: julia_pure.heights(SIDE, LIMIT),
            ),
            Variant(
                "numpy", "NumPy", lambda: julia_numpy.heights(SIDE, LIMIT)
            ),
            Variant(
                "mypyc",
                "mypyc",
                lambda: _bridges.mypyc().heights(SIDE, LIMIT),
            ),
            Variant(
                "untyped",
                "Cython, no types",
                lambda: julia_untyped.heights(SIDE, LIMIT),
            ),
            Variant(
                "annotated",
                "Cython, Python's annotations",
                lambda: julia_compiled.heights(SIDE, LIMIT),
            ),
            Variant(
                "typed",
                "Cython, C types",
                lambda: julia_typed.heights(SIDE, LIMIT),
            ),
            Variant(
                "pure",
                "pure-Python mode, compiled",
                lambda: julia_pure_compiled.heights(SIDE, LIMIT),
            ),
            Variant("views", "Cython, typed memoryview", views),
            Variant("c", "hand-written C", native),
            Variant("parallel", "Cython, `prange`", parallel, parallel=True),
        ),
        plain="python",
        best="c",
        same=lambda one, other: (
            np.asarray(one).tolist() == np.asarray(other).tolist()
        ),
        packages=("Cython", "mypy", "numpy"),
    )
