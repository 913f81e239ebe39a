"""Middle and side of stereo frames, by one matrix.

The sum of two samples needs a bit more than a sample has.
"""

# --8<-- [start:stereo]
import numpy as np
from numpy.typing import NDArray

MATRIX = np.array([[1, 1], [1, -1]], dtype=np.int32)  # middle, side


def middle_side(frames: NDArray[np.int16]) -> NDArray[np.int16]:
    """Return the middle and the side of each frame, rounded down.

    Args:
        frames: Left and right samples, of the shape (n, 2).
    """
    both = np.einsum("oc,nc->no", MATRIX, frames)
    halves: NDArray[np.int16] = (both // 2).astype(np.int16)
    return halves


# --8<-- [end:stereo]
def main() -> None:
    print(middle_side(np.array([[6, 2], [-3, 5]], dtype=np.int16)))


if __name__ == "__main__":
    main()
