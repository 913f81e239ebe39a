"""What it costs to know where every block was allocated."""

import tracemalloc
from functools import partial

from benchmarks._harness import Measurement, Variant
from examples.performance.memory.roll import Roll


def make() -> int:
    """Make rolls and let them go."""
    return sum(len(Roll(36).frames) for _ in range(200))


def traced(frames: int) -> int:
    """Make them while each block's origin is noted."""
    tracemalloc.start(frames)
    try:
        return make()
    finally:
        tracemalloc.stop()


def nested(depth: int, frames: int) -> int:
    """Do it below that many calls, as a program would."""
    if depth:
        return nested(depth - 1, frames)
    return traced(frames) if frames else make()


def measurement() -> Measurement:
    """Return the same work, traced and not."""
    return Measurement(
        title="7,200 frames made, 30 calls deep",
        variants=(
            Variant("off", "not traced", partial(nested, 30, 0)),
            Variant("one", "`tracemalloc`, 1 frame", partial(nested, 30, 1)),
            Variant("deep", "`tracemalloc`, 25", partial(nested, 30, 25)),
        ),
        plain="deep",
        best="off",
        plain_label="25 frames",
        best_label="untraced",
        compiled=False,
    )
