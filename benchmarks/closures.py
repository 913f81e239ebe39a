"""What a generated function costs: to call it, and to make it each time."""

from functools import partial

from benchmarks._harness import Measurement, Variant
from examples.performance.profiling.multiplier import (
    Operation,
    create_multiplier,
    regular_function,
)
from examples.performance.profiling.multiplier_broken import dynamic

CALLS = 1000


def call(function: Operation) -> int:
    """Call it a thousand times."""
    total = 0
    for number in range(CALLS):
        total += function(number)
    return total


def create_each(x: int) -> int:
    """Make the function and call it, once."""
    return create_multiplier(2)(x)


def measurement() -> Measurement:
    """Return the ways to double a number."""
    rows: list[tuple[str, str, Operation]] = [
        ("regular", "`regular_function`", regular_function),
        ("created", "made once, then called", create_multiplier(2)),
        ("each", "made for each call", create_each),
        ("wrapped", "made for each call, with `wraps`", dynamic),
    ]
    return Measurement(
        title=f"{CALLS:,} calls",
        variants=tuple(
            Variant(name, label, partial(call, function))
            for name, label, function in rows
        ),
        plain="regular",
        best="created",
        plain_label="`regular_function`",
        best_label="made once",
        compiled=False,
    )
