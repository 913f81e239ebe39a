"""How many arrays a call needs at once, counted by the allocator.

`tracemalloc` must be off before; NumPy reports its buffers to it.
"""

# --8<-- [start:peak]
import tracemalloc
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray


def arrays_at_once(
    call: Callable[[], object], like: NDArray[np.float64]
) -> float:
    """Return the peak of the memory that a call took.

    Args:
        call: What to run, once.
        like: The array in whose sizes the answer is given.
    """
    tracemalloc.start()
    try:
        call()
        return round(tracemalloc.get_traced_memory()[1] / like.nbytes, 1)
    finally:
        tracemalloc.stop()


# --8<-- [end:peak]
def main() -> None:
    signal = np.ones(100_000)
    print(arrays_at_once(lambda: signal + 1.0, like=signal))


if __name__ == "__main__":
    main()
