"""A field recording with one clap of thunder, in 16-bit samples.

Made of integers only, so it is the same on every machine.
"""

# --8<-- [start:recording]
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.int16]


def recording(frames: int, clap: int) -> Samples:
    """Return rain, and a clap of thunder that dies away.

    Args:
        frames: Length of the recording, in samples.
        clap: The sample with which the thunder begins.
    """
    rain = np.arange(frames) * 7919 % 401 - 200
    age = np.arange(frames) - clap
    roar = np.where(age < 0, 0, np.maximum(60 - age // 32, 0))
    samples: Samples = (rain * (1 + roar)).astype(np.int16)
    return samples


# --8<-- [end:recording]
def main() -> None:
    print(recording(frames=4000, clap=1500)[1495:1505])


if __name__ == "__main__":
    main()
