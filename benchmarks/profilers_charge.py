"""Whom cProfile charges: a long loop, or the same work in small calls."""

import cProfile
from collections.abc import Callable
from functools import partial

from benchmarks._harness import Measurement, Variant
from examples.performance.profiling.bakery import glaze, knead

TURNS = 10_000


def profiled(work: Callable[[int], int]) -> int:
    """Do the work under cProfile."""
    with cProfile.Profile():
        return work(TURNS)


def measurement() -> Measurement:
    """Return the loop and the calls, without and with the profiler."""
    return Measurement(
        title=f"{TURNS:,} turns",
        variants=(
            Variant("knead", "`knead`, a loop", partial(knead, TURNS)),
            Variant(
                "knead_profiled",
                "`knead` under cProfile",
                partial(profiled, knead),
            ),
            Variant("glaze", "`glaze`, a call a turn", partial(glaze, TURNS)),
            Variant(
                "glaze_profiled",
                "`glaze` under cProfile",
                partial(profiled, glaze),
            ),
        ),
        plain="knead",
        best="glaze",
        plain_label="the speed of `knead`",
        best_label="`glaze`",
        compiled=False,
    )
