"""The size of the loudest sample, from two reductions.

Python's own `max` and `-` decide, so no type can overflow.
"""

# --8<-- [start:loudest]
import numpy as np
from numpy.typing import NDArray


def loudest(signal: NDArray[np.int16]) -> int:
    """Return the largest size of a sample.

    Args:
        signal: The samples, at least one.
    """
    return max(int(signal.max()), -int(signal.min()))


# --8<-- [end:loudest]
def main() -> None:
    print(loudest(np.array([3, -7, 5], dtype=np.int16)))


if __name__ == "__main__":
    main()
