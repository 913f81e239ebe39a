"""A cache saves the next process the compiler, not the import.

The cache goes where `NUMBA_CACHE_DIR` says, before Numba is imported.
"""

# --8<-- [start:warm-up]
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit(cache=True)
def loudest(samples: NDArray[np.int16]) -> int:
    """Return the place of the sample with the largest size."""
    place = 0
    for i in range(len(samples)):
        if abs(np.int64(samples[i])) > abs(np.int64(samples[place])):
            place = i
    return place


# --8<-- [end:warm-up]
# --8<-- [start:report]
def report() -> None:
    """Call it once, and tell where its machine code came from."""
    place = loudest(np.array([3, -7, 5], dtype=np.int16))
    loaded = loudest.stats.cache_hits.total()
    built = loudest.stats.cache_misses.total()
    print(f"at {place}: {built} compiled, {loaded} loaded")


def in_fresh_process(cache: Path) -> str:
    """Return the report of a process that has this cache."""
    module = "examples.performance.jit.warm_up"
    done = subprocess.run(
        [sys.executable, "-c", f"import {module} as m; m.report()"],
        env={**os.environ, "NUMBA_CACHE_DIR": str(cache)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout.strip()


# --8<-- [end:report]
def main() -> None:
    with TemporaryDirectory() as folder:
        for _ in range(2):
            print(in_fresh_process(Path(folder)))


if __name__ == "__main__":
    main()
