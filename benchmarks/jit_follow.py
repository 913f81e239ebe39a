"""A recurrence with a branch: what arrays cannot say, and compilers can."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numba import config, njit

from benchmarks._ahead import BUILD, ahead
from benchmarks._harness import Measurement, Variant
from examples.performance.jit import follow, follow_numba, ufuncs

TRACKS, FRAMES, RELEASE = 8, 20_000, 0.999


def measurement() -> Measurement:
    """Return the versions, all with the same levels to the last bit."""
    tracks = np.sin(np.arange(TRACKS * FRAMES) / 50.0).reshape(TRACKS, FRAMES)
    rows: list[list[float]] = tracks.tolist()
    compiled = ahead("follow")
    # What `parallel=True` compiles takes seconds: once is enough.
    settings: Any = config
    settings.CACHE_DIR = str(BUILD)
    follow_tracks = njit(parallel=True, cache=True)(
        follow_numba.follow_tracks.py_func
    )

    def numba() -> object:
        return [follow_numba.follow(track, RELEASE) for track in tracks]

    made: list[tuple[str, str, Callable[[], object]]] = [
        (
            "python",
            "Python, lists",
            lambda: [follow.follow(row, RELEASE) for row in rows],
        ),
        (
            "elements",
            "Python, elements of an array",
            lambda: [
                follow_numba.follow.py_func(track, RELEASE) for track in tracks
            ],
        ),
        (
            "mypyc",
            "mypyc, lists",
            lambda: [compiled.follow(row, RELEASE) for row in rows],
        ),
        ("numba", "Numba, `njit`", numba),
        (
            "gufunc",
            "Numba, `guvectorize`",
            lambda: ufuncs.follow(tracks, RELEASE),
        ),
    ]
    return Measurement(
        title=f"A peak meter on {TRACKS} tracks of {FRAMES:,} samples",
        variants=(
            *(Variant(*each) for each in made),
            Variant(
                "parallel",
                "Numba, `prange`",
                lambda: follow_tracks(tracks, RELEASE),
                parallel=True,
            ),
        ),
        plain="python",
        best="numba",
        best_label="Numba, `njit`",
        same=lambda one, other: (
            np.asarray(one).tolist() == np.asarray(other).tolist()
        ),
        packages=("numba", "numpy", "mypy"),
    )
