# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # What profilers cost, and what they see
#
# **The same program, watched in several ways.** A bakery kneads in one long
# loop, and glazes in many small calls. Both do the same sums. First the price
# of each profiler, as `make bench` recorded it, then the pictures that they
# make of it.

# %%
import importlib
from importlib.resources import files
from typing import Any

from examples.performance.object_layouts.chart import TEAL, bars
from examples.performance.profiling.bakery import bake
from examples.performance.profiling.flame import flame
from examples.performance.profiling.lockstep import jittered, regular, seen
from examples.performance.profiling.outside import CannotSampleError, record
from examples.performance.profiling.sequence import fibonacci
from examples.performance.profiling.stacks import Stacks, count_calls

pyperf: Any = importlib.import_module("pyperf")  # it has no types
results = files("examples").joinpath("..", "benchmarks", "results")


def percent(measurement: str, base: str) -> dict[str, float]:
    """Return the recorded times, as a part of one of them."""
    path = results.joinpath(f"{measurement}.json")
    found = pyperf.BenchmarkSuite.load(str(path)).get_benchmarks()
    best = {each.get_name(): min(each.get_values()) for each in found}
    return {name: 100 * best[name] / best[base] for name in best}


# %% [markdown]
# ## The price
#
# The time of the program under each profiler. Without one it is a hundred.

# %%
names = {
    "none": "no profiler",
    "pyspy": "py-spy",
    "cprofile": "cProfile",
    "pyinstrument": "pyinstrument, 1 ms",
    "coarse": "pyinstrument, 5 ms",
    "setprofile": "sys.setprofile, empty",
    "settrace": "sys.settrace, empty",
    "lines": "line_profiler",
}
prices = percent("profilers", "none")
bars(
    "Time in % of that without a profiler",
    {label: prices[name] for name, label in names.items()},
)

# %% [markdown]
# py-spy looks from outside, a thousand times a second here. All others are
# told of calls, or of lines, and are paid for each. `pyinstrument` is among
# them: it keeps few samples, but a hook looks at the clock at every call.
#
# ## Who pays
#
# The loop and the calls, each without cProfile and with it. The loop alone is
# a hundred.

# %%
charges = percent("profilers_charge", "knead")
bars(
    "Time in % of kneading",
    {
        "knead": charges["knead"],
        "glaze": charges["glaze"],
        "knead, watched": charges["knead_profiled"],
        "glaze, watched": charges["glaze_profiled"],
    },
    TEAL,
)

# %% [markdown]
# Two jobs that are close to each other are far apart as soon as somebody
# counts their calls.
#
# ## By calls
#
# A flame graph of a count. Each call counts one, so this picture is the same
# in every build. Marked is `drop`, which is called for each drop of glaze.

# %%
calls = count_calls(lambda: bake(loaves=2, work=25))
flame("Calls", calls, mark="drop")

# %% [markdown]
# To this profile kneading is next to nothing: it is one call. What is wide
# here is *called* often.
#
# ## By samples
#
# The same bakery, looked at by py-spy for half a second of this build. Where
# the system does not let one process read another, you see its message instead
# of a picture.

# %%
program = """
from time import monotonic
from examples.performance.profiling.bakery import bake

end = monotonic() + 0.5
while monotonic() < end:
    bake(1, 20_000)
"""
try:
    samples = record(["-c", program])
except CannotSampleError as refused:
    print(refused)
    samples = Stacks({("no samples",): 1})
flame("Samples", samples, mark="drop")

# %% [markdown]
# What is wide here *takes* long. Kneading and glazing share the bakery, and
# `drop` is a part of glazing.
#
# ## Recursion
#
# A recursive function lies on itself. Calls with the same stack of names are
# one box, so each row is one level of the recursion, and as wide as what is
# called on that level and above.

# %%
flame("Calls", count_calls(lambda: fibonacci(6)))

# %% [markdown]
# ## In step
#
# A program that repeats itself every ten milliseconds, and a sampler that
# looks every ten milliseconds. In truth `fetch` takes six of them, `parse`
# three and `log` one.

# %%
steps = [("fetch", 6_000), ("parse", 3_000), ("log", 1_000)]
in_step = seen(steps, regular(every=10_000, count=1_000))
shares = {name: in_step[name] / 10 for name, _ in steps}
bars("Found by looking in step, in %", shares)

# %%
by_chance = seen(steps, jittered(every=10_000, count=1_000, seed=1))
shares = {name: by_chance[name] / 10 for name, _ in steps}
bars("Found by looking at random moments, in %", shares, TEAL)

# %% [markdown]
# ## What to take from this
#
# - Take counts from a tracer, and shares from a sampler.
# - Ask what a picture counts before you read it: calls, samples or bytes.
# - Choose a sampler that looks from outside for a program that serves.
#
# The code: `examples/performance/profiling/`. The reasons:
# [Profiling](../performance/profiling.md),
# [Profilers, and how each lies](../performance/profiling-tools.md).
