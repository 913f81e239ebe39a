"""A handful of numbers: the call costs more than the work."""

from collections.abc import Callable

import numpy as np

from benchmarks._harness import Measurement, Variant

FEW = 4


def energy(samples: list[float]) -> float:
    """Return the sum of squares."""
    return sum([sample * sample for sample in samples])


def measurement() -> Measurement:
    """Return the ways, all with the same sum."""
    samples = [float(i) for i in range(FEW)]
    array = np.array(samples)

    def converted() -> object:
        made = np.array(samples)
        return float((made * made).sum())

    made: list[tuple[str, str, Callable[[], object]]] = [
        ("python", "a list", lambda: energy(samples)),
        ("numpy", "an array", lambda: float((array * array).sum())),
        ("converted", "a list, made an array first", converted),
    ]
    return Measurement(
        title=f"Sum of {FEW} squares",
        variants=tuple(Variant(*each) for each in made),
        plain="python",
        best="numpy",
        plain_label="the list",
        best_label="the array",
        compiled=False,
        packages=("numpy",),
    )
