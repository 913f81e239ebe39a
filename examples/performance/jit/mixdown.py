"""Tracks mixed down to channels: the same sum, with and without the cube.

Both take gains (channels by tracks) and tracks (tracks by samples).
"""

# --8<-- [start:mixdown]
import numpy as np
from numpy.typing import NDArray

Signal = NDArray[np.float64]


def mixdown(gains: Signal, tracks: Signal) -> Signal:
    """Return the channels: each is the sum of the tracks times its gains."""
    mixed: Signal = np.einsum("ct,tn->cn", gains, tracks)
    return mixed


def mixdown_by_cube(gains: Signal, tracks: Signal) -> Signal:
    """Return the same, by way of every track in every channel."""
    cube: Signal = gains[:, :, np.newaxis] * tracks
    mixed: Signal = cube.sum(axis=1)
    return mixed


# --8<-- [end:mixdown]
def main() -> None:
    print(mixdown(np.array([[1.0, 0.5]]), np.array([[2.0, 4.0], [8.0, 6.0]])))


if __name__ == "__main__":
    main()
