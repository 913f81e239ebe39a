"""What a loop gains where everybody sleeps: nothing."""

import asyncio
import atexit
from collections.abc import Callable

import uvloop

from benchmarks._harness import Measurement, Variant
from examples.concurrency.event_loops.sleepers_broken import sleepers


def on(make: Callable[[], asyncio.AbstractEventLoop]) -> Callable[[], int]:
    """Return what sleeps on one loop: ten at once, three times, 5 ms each."""
    runner = asyncio.Runner(loop_factory=make)
    atexit.register(runner.close)
    return lambda: runner.run(sleepers(count=10, rounds=3, seconds=0.005))


def measurement() -> Measurement:
    """Return the two loops, timed by the clock on the wall."""
    return Measurement(
        title="10 tasks that sleep 5 ms at once, 3 times; wall clock",
        variants=(
            Variant("asyncio", "asyncio", on(asyncio.new_event_loop), True),
            Variant("uvloop", "uvloop", on(uvloop.new_event_loop), True),
        ),
        plain="asyncio",
        best="uvloop",
        plain_label="asyncio",
        best_label="uvloop",
        compiled=False,
        packages=("uvloop",),
    )
