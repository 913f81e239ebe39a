"""One effect, three ways to spend memory on it.

`drive` presses every sample into the range from -1 to 1.
"""

# --8<-- [start:chained]
import numpy as np
from numpy.typing import NDArray

Signal = NDArray[np.float64]


def drive(signal: Signal, gain: float) -> Signal:
    """Return the signal, amplified and bent into the range -1 to 1."""
    loud = signal * gain
    return loud / (np.abs(loud) + 1.0)


# --8<-- [end:chained]
# --8<-- [start:into]
def drive_into(signal: Signal, gain: float, out: Signal) -> None:
    """Write the same into `out`, which may be the signal itself."""
    np.multiply(signal, gain, out=out)
    scale = np.abs(out)
    scale += 1.0
    out /= scale


# --8<-- [end:into]
# --8<-- [start:blocks]
def drive_in_blocks(
    signal: Signal, gain: float, out: Signal, block: int = 16_384
) -> None:
    """Write the same into `out`, a block that fits a cache at a time.

    Args:
        signal: The samples.
        gain: What they are multiplied by first.
        out: Where the result goes.
        block: Samples in a block.
    """
    for start in range(0, len(signal), block):
        part = slice(start, start + block)
        drive_into(signal[part], gain, out[part])


# --8<-- [end:blocks]
def main() -> None:
    print(drive(np.array([0.0, 0.5, -3.0]), gain=2.0))


if __name__ == "__main__":
    main()
