"""The energy of every window, in the type of the samples.

Broken: a square of 16 bits has 32, and what does not fit is dropped.
"""

# --8<-- [start:energies]
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


def energies(samples: NDArray[np.int16], width: int) -> NDArray[np.int16]:
    """Return what is left of the energy of each window.

    Args:
        samples: The recording.
        width: Samples in a window.
    """
    windows = sliding_window_view(samples, width)
    found: NDArray[np.int16] = np.einsum("nw,nw->n", windows, windows)
    return found


# --8<-- [end:energies]
def main() -> None:
    print(energies(np.array([181, 182, 300], dtype=np.int16), width=1))


if __name__ == "__main__":
    main()
