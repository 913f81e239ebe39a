"""Exponential smoothing along the last axis, as a generalised ufunc.

Every row may have a weight of its own.
"""

# numba leaves the decorator untyped.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

# --8<-- [start:smooth]
from typing import Any

import numba
import numpy as np

guvectorize: Any = numba.guvectorize


def ease(samples: Any, weight: float, smoothed: Any) -> None:
    """Write the smoothed samples; the first one stays as it is."""
    level = samples[0]
    for i in range(len(samples)):
        level += weight * (samples[i] - level)
        smoothed[i] = level


smooth: np.ufunc = guvectorize(
    ["void(float64[:], float64, float64[:])"], "(n),()->(n)"
)(ease)


# --8<-- [end:smooth]
def main() -> None:
    print(smooth(np.array([0.0, 8.0, 8.0]), 0.5))


if __name__ == "__main__":
    main()
