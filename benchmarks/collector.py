"""What the collector costs while data is loaded, and once it is there."""

import gc

from benchmarks._harness import Measurement, Variant
from examples.performance.memory.roll import Frame

ALIVE: list[Frame] = []


def populate() -> None:
    """Make what stays alive: 100,000 frames."""
    ALIVE.extend(map(Frame, range(100_000)))
    gc.collect()


def load() -> int:
    """Make some more, and look once at all that lives."""
    frames = list(map(Frame, range(3_000)))
    gc.collect()
    return len(frames)


def load_off() -> int:
    """Make them and look at nothing."""
    gc.disable()
    try:
        return len(list(map(Frame, range(3_000))))
    finally:
        gc.enable()


def load_frozen() -> int:
    """Make them and look at what is new."""
    gc.freeze()
    try:
        return load()
    finally:
        gc.unfreeze()


def measurement() -> Measurement:
    """Return the ways to load, all of the same frames."""
    return Measurement(
        title="3,000 frames made beside 100,000 that are alive",
        variants=(
            Variant("full", "and a full collection", load),
            Variant("frozen", "the same, old ones frozen", load_frozen),
            Variant("off", "no collection", load_off),
        ),
        plain="full",
        best="off",
        plain_label="a full collection",
        best_label="none",
        compiled=False,
        prepare=populate,
    )
