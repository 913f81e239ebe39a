# The types of pure-Python mode exist only at run time, hence:
# pyright: basic
"""Edits between two routes: the textbook's table, and its columns as bits."""

import random
from collections.abc import Callable
from functools import partial

from benchmarks._harness import Measurement, Variant
from examples.performance.cython import (
    edits,
    edits_bits,
    edits_numpy,
    edits_pure,
    edits_pure_compiled,
    edits_typed,
    edits_untyped,
    edits_words,
    kernels_native,
)

LENGTH = 1000


def routes() -> tuple[bytes, bytes]:
    """Return a route, and the same with every fourth step redrawn."""
    source = random.Random(1)
    left = bytes(source.choices(b"NESW", k=LENGTH))
    right = bytes(
        source.choice(b"NESW") if source.random() < 0.25 else step
        for step in left[LENGTH // 50 :]
    )
    return left, right


def measurement() -> Measurement:
    """Return the variants, all on the same two routes."""
    left, right = routes()
    ways: list[tuple[str, str, Callable[[bytes, bytes], int]]] = [
        ("python", "Python", edits.edits),
        (
            "interpreted",
            "pure-Python mode, interpreted",
            edits_pure.edits,
        ),
        ("numpy", "NumPy, row by row", edits_numpy.edits),
        ("untyped", "Cython, no types", edits_untyped.edits),
        ("checked", "Cython, C types", edits_typed.edits_checked),
        (
            "pure",
            "pure-Python mode, compiled",
            edits_pure_compiled.edits,
        ),
        ("directives", "Cython, checks off", edits_typed.edits),
        ("released", "the same, `nogil`", edits_typed.edits_released),
        ("c", "hand-written C", kernels_native.edits),
        ("bits", "Python, bit-parallel", edits_bits.edits),
        ("words", "Cython, bit-parallel", edits_words.edits),
    ]
    return Measurement(
        title=f"Edits between two routes of about {LENGTH} steps",
        variants=tuple(
            Variant(name, label, partial(way, left, right))
            for name, label, way in ways
        ),
        plain="python",
        best="c",
        packages=("Cython", "numpy"),
    )
