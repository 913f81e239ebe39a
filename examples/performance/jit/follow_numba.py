"""The peak meter, compiled for one track and for many at once.

`prange` shares the tracks out; within a track the order is a must.
"""

# --8<-- [start:follow]
import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

Signal = NDArray[np.float64]


@njit()
def follow(samples: Signal, release: float) -> Signal:
    """Return the level of the meter after each sample.

    Args:
        samples: The signal.
        release: What is left of the level after a sample that is lower.
    """
    levels = np.empty(len(samples))
    level = 0.0
    for i in range(len(samples)):
        size = abs(samples[i])
        level = size if size > level else level * release
        levels[i] = level
    return levels


# --8<-- [end:follow]
# --8<-- [start:tracks]
@njit(parallel=True)
def follow_tracks(tracks: Signal, release: float) -> Signal:
    """Return the levels of every track, a row each."""
    levels = np.empty_like(tracks)
    for track in prange(len(tracks)):
        levels[track] = follow(tracks[track], release)
    return levels


# --8<-- [end:tracks]
def main() -> None:
    print(follow(np.array([0.0, 8.0, 0.0, -2.0, 5.0]), 0.5))


if __name__ == "__main__":
    main()
