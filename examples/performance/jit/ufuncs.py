"""A scalar function as a ufunc, and a recurrence as a generalised one.

NumPy brings the loops, the broadcasting and the casts.
"""

# numba leaves both decorators untyped.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

# --8<-- [start:vectorize]
from typing import Any

import numba
import numpy as np

vectorize: Any = numba.vectorize
guvectorize: Any = numba.guvectorize


def bend(sample: float, gain: float) -> float:
    """Amplify a sample and bend it into the range -1 to 1."""
    loud = sample * gain
    return loud / (abs(loud) + 1.0)


drive: np.ufunc = vectorize(bend)


# --8<-- [end:vectorize]
# --8<-- [start:guvectorize]
def fall(samples: Any, release: float, levels: Any) -> None:
    """Write the level of a peak meter after each sample of one track."""
    level = 0.0
    for i in range(len(samples)):
        size = abs(samples[i])
        level = size if size > level else level * release
        levels[i] = level


follow: np.ufunc = guvectorize(
    ["void(float64[:], float64, float64[:])"], "(n),()->(n)"
)(fall)


# --8<-- [end:guvectorize]
def main() -> None:
    print(drive(np.array([0.0, 0.5, -3.0]), 2.0))
    print(follow(np.array([[0.0, 8.0, 0.0], [4.0, 0.0, 0.0]]), 0.5))


if __name__ == "__main__":
    main()
