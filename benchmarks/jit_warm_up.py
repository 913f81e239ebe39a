"""What a process pays before compiled code runs for the first time."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from tempfile import TemporaryDirectory

from benchmarks._ahead import BUILD
from benchmarks._harness import ROOT, Measurement, Variant

CALL = """
import examples.performance.jit.warm_up as warm_up
warm_up.report()
"""
PARALLEL = """
import numpy
import examples.performance.jit.follow_numba as follow_numba
follow_numba.follow_tracks(numpy.ones((2, 2)), 0.5)
"""


def fresh(code: str, cache: str = "") -> None:
    """Run code in a process of its own."""
    subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "NUMBA_CACHE_DIR": cache},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def measurement() -> Measurement:
    """Return the beginnings, each with all that the one before has done."""
    full = str(BUILD / "warm_up")

    def first() -> None:
        with TemporaryDirectory() as empty:
            fresh(CALL, empty)

    made: list[tuple[str, str, Callable[[], object]]] = [
        ("python", "start Python", partial(fresh, "pass")),
        ("numpy", "... and import NumPy", partial(fresh, "import numpy")),
        ("numba", "... and import Numba", partial(fresh, "import numba")),
        ("cached", "... and call, from the cache", partial(fresh, CALL, full)),
        ("first", "... and call, compiling", first),
        (
            "parallel",
            "... the same with `parallel=True`",
            partial(fresh, PARALLEL),
        ),
    ]
    return Measurement(
        title="A process, up to its first result",
        variants=tuple(Variant(*each) for each in made),
        plain="python",
        best="cached",
        long=True,
        compiled=False,
        packages=("numba", "numpy"),
        prepare=partial(fresh, CALL, full),
    )
