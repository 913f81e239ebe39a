"""The roughness of a surface: what typing does for array elements."""

import numpy as np

from benchmarks._harness import Measurement, Variant
from examples.performance.cython import (
    relief,
    relief_typed,
    relief_untyped,
    terrain_native,
)

SIDE = 500


def measurement() -> Measurement:
    """Return the variants, all on the same surface."""
    random = np.random.default_rng(seed=1)
    surface = random.integers(0, 100, (SIDE, SIDE)).astype(np.intc)
    return Measurement(
        title=f"Roughness of {SIDE} x {SIDE} C integers",
        variants=(
            Variant("python", "Python", lambda: relief.roughness(surface)),
            Variant(
                "untyped",
                "Cython, no types",
                lambda: relief_untyped.roughness(surface),
            ),
            Variant("numpy", "NumPy", lambda: relief.roughness_numpy(surface)),
            Variant(
                "strided",
                "Cython, `[:, :]`",
                lambda: relief_typed.roughness_strided(surface),
            ),
            Variant(
                "contiguous",
                "Cython, `[:, ::1]`",
                lambda: relief_typed.roughness(surface),
            ),
            Variant(
                "c",
                "hand-written C",
                lambda: terrain_native.roughness(surface),
            ),
        ),
        plain="python",
        best="c",
        packages=("Cython", "numpy"),
    )
