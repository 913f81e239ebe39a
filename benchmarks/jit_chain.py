"""One effect on a long signal: where the temporaries go."""

from collections.abc import Callable

import numpy as np

from benchmarks._harness import Measurement, Variant
from examples.performance.jit import drive, ufuncs

FRAMES, GAIN = 4_000_000, 2.5


def measurement() -> Measurement:
    """Return the ways, all with the same result to the last bit."""
    signal = np.sin(np.arange(FRAMES) / 50.0)
    out = np.empty_like(signal)

    def into() -> object:
        drive.drive_into(signal, GAIN, out)
        return out

    def blocks() -> object:
        drive.drive_in_blocks(signal, GAIN, out)
        return out

    def fused() -> object:
        ufuncs.drive(signal, GAIN, out=out)
        return out

    made: list[tuple[str, str, Callable[[], object]]] = [
        ("chained", "a chain of operators", lambda: drive.drive(signal, GAIN)),
        ("into", "into `out`", into),
        ("blocks", "into `out`, in blocks of 16,384", blocks),
        ("fused", "one ufunc, by Numba's `vectorize`", fused),
    ]
    return Measurement(
        title=f"An effect on {FRAMES:,} samples of 8 bytes",
        variants=tuple(Variant(*each) for each in made),
        plain="chained",
        best="fused",
        plain_label="the chain",
        best_label="one ufunc",
        same=lambda one, other: np.array_equal(
            np.asarray(one), np.asarray(other)
        ),
        compiled=False,
        packages=("numpy", "numba"),
    )
