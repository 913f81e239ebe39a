"""The energy of every window: one loop, compiled, vectorised and avoided."""

from collections.abc import Callable

import numpy as np

from benchmarks._ahead import ahead
from benchmarks._harness import Measurement, Variant
from examples.performance.jit import (
    energy,
    energy_numba,
    energy_numpy,
    energy_sums,
)
from examples.performance.jit.thunder import recording

FRAMES, WIDTH = 3000, 1500


def measurement() -> Measurement:
    """Return the versions, all on the same recording."""
    array = recording(FRAMES, clap=1000)
    samples: list[int] = array.tolist()
    compiled = ahead("energy")
    made: list[tuple[str, str, Callable[[], object]]] = [
        ("python", "Python", lambda: energy.energies(samples, WIDTH)),
        ("mypyc", "mypyc", lambda: compiled.energies(samples, WIDTH)),
        (
            "squares",
            "NumPy, by way of all squares",
            lambda: energy_numpy.energies_of_squares(array, WIDTH),
        ),
        (
            "einsum",
            "NumPy, `einsum`",
            lambda: energy_numpy.energies(array, WIDTH),
        ),
        ("numba", "Numba", lambda: energy_numba.energies(array, WIDTH)),
        (
            "sums",
            "Python, a running sum",
            lambda: energy_sums.energies(samples, WIDTH),
        ),
        (
            "numpy_sums",
            "NumPy, a running sum",
            lambda: energy_sums.energies_numpy(array, WIDTH),
        ),
    ]
    return Measurement(
        title=f"Energy of {FRAMES - WIDTH + 1:,} windows of {WIDTH:,} samples",
        variants=tuple(Variant(*each) for each in made),
        plain="python",
        best="numba",
        best_label="Numba",
        same=lambda one, other: (
            np.asarray(one).tolist() == np.asarray(other).tolist()
        ),
        packages=("numba", "numpy", "mypy"),
    )
