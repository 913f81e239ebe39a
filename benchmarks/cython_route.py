"""Dijkstra's algorithm: what the container does after typing."""

import numpy as np

from benchmarks._harness import Measurement, Variant
from examples.performance.cython import frontier, route, route_native

SIDE = 200


def measurement() -> Measurement:
    """Return the variants, all on the same terrain."""
    random = np.random.default_rng(seed=1)
    heights = random.integers(0, 100, (SIDE, SIDE)).astype(np.intc)
    rows = heights.tolist()
    return Measurement(
        title=f"Cheapest way across {SIDE} x {SIDE} points",
        variants=(
            Variant("python", "Python, `heapq`", lambda: route.cheapest(rows)),
            Variant(
                "queue",
                "Cython, `std::priority_queue`",
                lambda: frontier.cheapest(heights),
            ),
            Variant(
                "c", "hand-written C++", lambda: route_native.cheapest(heights)
            ),
        ),
        plain="python",
        best="c",
        best_label="hand-written C++",
        packages=("Cython",),
    )
