"""What each profiler costs the program that it watches."""

import atexit
import cProfile
import os
import sys
from collections.abc import Callable
from functools import cache, partial
from types import FrameType
from typing import Any

from line_profiler import LineProfiler
from pyinstrument import Profiler

from benchmarks._harness import Measurement, Variant
from benchmarks._pyspy import RATE, Watched
from examples.performance.profiling import bakery

LOAVES, WORK = 14, 2_500
# Where the clock is slow, pyinstrument says so; here its cost is the point.
os.environ["PYINSTRUMENT_IGNORE_OVERHEAD_WARNING"] = "1"


def alone() -> int:
    """Bake, and nobody looks."""
    return bakery.bake(LOAVES, WORK)


def hooked() -> int:
    """Bake under a profile function that does nothing."""

    def ignore(frame: FrameType, event: str, arg: Any) -> None:
        pass

    sys.setprofile(ignore)
    try:
        return alone()
    finally:
        sys.setprofile(None)


def traced() -> int:
    """Bake under a trace function that does nothing."""

    def ignore(frame: FrameType, event: str, arg: Any) -> Any:
        return ignore

    before = sys.gettrace()
    sys.settrace(ignore)
    try:
        return alone()
    finally:
        sys.settrace(before)


def counted() -> int:
    """Bake under cProfile."""
    with cProfile.Profile():
        return alone()


def instrumented(interval: float) -> int:
    """Bake under pyinstrument."""
    profiler = Profiler(interval=interval)
    profiler.start()
    try:
        return alone()
    finally:
        profiler.stop()


def by_line() -> int:
    """Bake under line_profiler, which is told of three functions."""
    profiler = LineProfiler()
    for function in (bakery.knead, bakery.glaze, bakery.drop):
        profiler.add_function(function)
    with profiler:
        return alone()


@cache
def watched() -> Watched:
    """Start the child that py-spy watches; it ends with this process."""
    child = Watched(LOAVES, WORK)
    atexit.register(child.close)
    return child


def measurement() -> Measurement:
    """Return the profilers, each over the same baking."""
    rows: list[tuple[str, str, Callable[[], int]]] = [
        ("none", "none", alone),
        ("cprofile", "cProfile", counted),
        (
            "pyinstrument",
            "pyinstrument, every 1 ms",
            partial(instrumented, 0.001),
        ),
        (
            "coarse",
            "pyinstrument, every 5 ms",
            partial(instrumented, 0.005),
        ),
        ("lines", "line_profiler, three functions", by_line),
        ("setprofile", "`sys.setprofile`, an empty function", hooked),
        ("settrace", "`sys.settrace`, an empty function", traced),
    ]
    pyspy = Variant(
        "pyspy",
        f"py-spy, {RATE:,} Hz, wall clock",
        lambda: watched().bake(),
        parallel=True,
    )
    variants = [Variant(*row) for row in rows]
    return Measurement(
        title=f"{2 * LOAVES * WORK:,} turns of a loop, half of them calls",
        variants=(variants[0], pyspy, *variants[1:]),
        plain="none",
        best="cprofile",
        plain_label="the unwatched speed",
        best_label="cProfile",
        compiled=False,
        packages=("py-spy", "pyinstrument", "line_profiler"),
    )
