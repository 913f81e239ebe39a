# The types of pure-Python mode exist only at run time, hence:
# pyright: basic
"""Pairwise distances: the ladder, a better layout, and a matrix product."""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from benchmarks._harness import Measurement, Variant
from examples.performance.cython import (
    distances,
    distances_numpy,
    distances_pure_compiled,
    distances_typed,
    distances_untyped,
    kernels_native,
)

COUNT, WIDTH = 128, 32
Filler = Callable[[NDArray[np.float64], NDArray[np.float64]], None]


def measurement() -> Measurement:
    """Return the variants, all on the same points."""
    points = np.random.default_rng(seed=1).random((COUNT, WIDTH))
    rows = points.tolist()
    columns = np.ascontiguousarray(points.T)
    result = np.zeros((COUNT, COUNT))

    def filled(
        fill: Filler, source: NDArray[np.float64] = points
    ) -> NDArray[np.float64]:
        fill(source, result)
        return result

    return Measurement(
        title=f"Distances of {COUNT} points with {WIDTH} coordinates",
        variants=(
            Variant("python", "Python", lambda: distances.distances(rows)),
            Variant(
                "stdlib",
                "Python, `math.dist`",
                lambda: distances.distances_stdlib(rows),
            ),
            Variant(
                "array",
                "Python, on an `ndarray`",
                lambda: distances.distances(points),
            ),
            Variant(
                "untyped",
                "Cython, no types",
                lambda: distances_untyped.distances(rows),
            ),
            Variant(
                "untyped_array",
                "Cython, no types, on an `ndarray`",
                lambda: distances_untyped.distances(points),
            ),
            Variant(
                "broadcast",
                "NumPy, broadcasting",
                lambda: distances_numpy.broadcast(points),
            ),
            Variant(
                "checked",
                "Cython, C types",
                partial(filled, distances_typed.fill_checked),
            ),
            Variant(
                "directives",
                "the same, checks off",
                partial(filled, distances_typed.fill),
            ),
            Variant(
                "released",
                "the same, `nogil`",
                partial(filled, distances_typed.fill_released),
            ),
            Variant(
                "c", "hand-written C", partial(filled, kernels_native.fill)
            ),
            Variant(
                "columns",
                "Cython, coordinates in columns",
                partial(filled, distances_typed.fill_columns, columns),
            ),
            Variant(
                "parallel",
                "Cython, `prange`",
                partial(filled, distances_typed.fill_parallel),
                parallel=True,
            ),
            Variant(
                "pure",
                "pure-Python mode, `prange`",
                partial(filled, distances_pure_compiled.fill_parallel),
                parallel=True,
            ),
            Variant(
                "product",
                "NumPy, matrix product (all cores)",
                lambda: distances_numpy.product(points),
                parallel=True,
            ),
        ),
        plain="python",
        best="c",
        same=lambda one, other: bool(
            np.allclose(np.asarray(one), np.asarray(other), rtol=0, atol=1e-7)
        ),
        packages=("Cython", "numpy"),
    )
