"""The energy of every window, compiled when it is first called.

The body is that of the reference; only the list became an array.
"""

# --8<-- [start:energies]
import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit()
def energies(samples: NDArray[np.int16], width: int) -> NDArray[np.int64]:
    """Return the energy of each window, the first window first.

    Args:
        samples: The recording.
        width: Samples in a window, from 1 to the length of the recording.
    """
    found = np.empty(len(samples) - width + 1, dtype=np.int64)
    for start in range(len(found)):
        total = np.int64(0)
        for i in range(start, start + width):
            sample = np.int64(samples[i])
            total += sample * sample
        found[start] = total
    return found


# --8<-- [end:energies]
def main() -> None:
    print(energies(np.array([1, -2, 3, -4], dtype=np.int16), width=2))


if __name__ == "__main__":
    main()
