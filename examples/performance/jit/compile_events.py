"""What is compiled while a block runs, counted from Numba's own events.

A time says that a first call was slow; an event says why.
"""

# --8<-- [start:compiled]
import importlib
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import numpy as np

events: Any = importlib.import_module("numba.core.event")


@contextmanager
def compiled() -> Generator[list[str], None, None]:
    """Collect the names of the functions that are compiled meanwhile."""
    names: list[str] = []
    with events.install_recorder("numba:compile") as recorder:
        yield names
    depth = 0  # one compilation may ask for others: only it counts
    for _, event in recorder.buffer:
        if event.is_start:
            if depth == 0:
                names.append(event.data["dispatcher"].__name__)
            depth += 1
        else:
            depth -= 1


# --8<-- [end:compiled]


def main() -> None:
    from examples.performance.jit.energy_numba import energies

    for _ in range(2):
        with compiled() as names:
            energies(np.array([3, 4], dtype=np.int16), 1)
        print(names)


if __name__ == "__main__":
    main()
