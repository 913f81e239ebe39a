"""The energy of every window from one running sum.

A window is the difference of two sums, so its width costs nothing.
"""

# --8<-- [start:python]
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray


def energies(samples: list[int], width: int) -> list[int]:
    """Return the energy of each window, the first window first.

    Args:
        samples: The recording.
        width: Samples in a window, from 1 to the length of the recording.
    """
    sums = list(accumulate((s * s for s in samples), initial=0))
    return [
        end - start for start, end in zip(sums, sums[width:], strict=False)
    ]


# --8<-- [end:python]
# --8<-- [start:numpy]
def energies_numpy(
    samples: NDArray[np.int16], width: int
) -> NDArray[np.int64]:
    """Return the same from an array, as an array."""
    sums = np.zeros(len(samples) + 1, dtype=np.int64)
    np.cumsum(np.square(samples, dtype=np.int64), out=sums[1:])
    return sums[width:] - sums[:-width]


# --8<-- [end:numpy]
def main() -> None:
    print(energies([1, -2, 3, -4], width=2))


if __name__ == "__main__":
    main()
