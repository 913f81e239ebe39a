"""The same samples, side by side and interleaved with 31 other channels."""

from collections.abc import Callable

import numpy as np

from benchmarks._harness import Measurement, Variant

FRAMES, CHANNELS = 200_000, 32


def measurement() -> Measurement:
    """Return the layouts, all with the same sum."""
    frames = np.zeros((FRAMES, CHANNELS), dtype=np.int32)
    frames[:, 3] = np.arange(FRAMES) % 1000
    strided = frames[:, 3]
    beside = np.ascontiguousarray(strided)
    made: list[tuple[str, str, Callable[[], object]]] = [
        ("strided", "a column of the frames", lambda: int(strided.sum())),
        ("beside", "samples side by side", lambda: int(beside.sum())),
    ]
    return Measurement(
        title=f"Sum of one of {CHANNELS} channels, {FRAMES:,} samples",
        variants=tuple(Variant(*each) for each in made),
        plain="strided",
        best="beside",
        plain_label="the column",
        best_label="side by side",
        compiled=False,
        packages=("numpy",),
    )
