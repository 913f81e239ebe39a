"""The energy of every window, as one call on one view.

The windows overlap in memory, and none of them is copied.
"""

# --8<-- [start:energies]
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def energies(samples: NDArray[np.int16], width: int) -> NDArray[np.int64]:
    """Return the energy of each window, the first window first.

    Args:
        samples: The recording.
        width: Samples in a window, from 1 to the length of the recording.
    """
    windows = sliding_window_view(samples.astype(np.int64), width)
    found: NDArray[np.int64] = np.einsum("nw,nw->n", windows, windows)
    return found


# --8<-- [end:energies]
# --8<-- [start:squares]
def energies_of_squares(
    samples: NDArray[np.int16], width: int
) -> NDArray[np.int64]:
    """Return the same, by way of the square of every window."""
    windows = sliding_window_view(samples.astype(np.int64), width)
    squares: NDArray[np.int64] = windows * windows
    found: NDArray[np.int64] = squares.sum(axis=1)
    return found


# --8<-- [end:squares]
def main() -> None:
    print(energies(np.array([1, -2, 3, -4], dtype=np.int16), width=2))


if __name__ == "__main__":
    main()
