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
# # Memory growth
#
# **Whether a program leaks is to be seen in the shape of one curve.** Here
# three programs make the same rolls of film, and `tracemalloc` counts the
# bytes after each step. The automatic collector is off, and collections come
# at steps that are known, so the shapes are no accident. This page was run
# when the site was built, and all of its numbers come from that run.

# %%
import gc
import platform
import tracemalloc

from examples.performance.memory.curve import curve
from examples.performance.memory.growth_chart import steps
from examples.performance.memory.roll import Frame, Roll

STEPS, EVERY = 48, 12
print(f"{STEPS} steps, a collection every {EVERY}")
print(f"CPython {platform.python_version()}")

# %% [markdown]
# ## Three programs
#
# The first makes frames that know no roll. The second makes rolls, whose
# frames know them, and drops each at once. The third puts each roll on a
# shelf.

# %%
shelf: list[Roll] = []


def dropped() -> None:
    """Make frames that nobody refers to in a circle."""
    for number in range(36):
        Frame(number)


def circular() -> None:
    """Make a roll and let it go."""
    Roll(36)


def shelved() -> None:
    """Make a roll and keep it."""
    shelf.append(Roll(36))


flat = curve(dropped, STEPS, EVERY)
saw = curve(circular, STEPS, EVERY)
leak = curve(shelved, STEPS, EVERY)
shelf.clear()

# %% [markdown]
# ## The bytes
#
# What is freed by its count leaves a flat line. Cycles rise to the next
# collection and fall back: a saw. A leak rises through every collection.

# %%
steps(
    "Bytes in use after each step",
    {"leak": leak.traced, "cycles": saw.traced, "counted": flat.traced},
)

# %% [markdown]
# The three are told apart by their low points, not by their height. So compare
# the bytes right after collections:

# %%
for name, seen in (("leak", leak), ("cycles", saw), ("counted", flat)):
    lows = seen.traced[EVERY::EVERY]
    risen = (lows[-1] - lows[0]) / max(seen.traced)
    print(f"{name:8} rises by {risen:4.0%} of its height between low points")

# %% [markdown]
# ## The youngest generation
#
# The interpreter counts what was made and tracked, less what was freed. When
# this number passes a threshold, a collection of the young ones falls due. It
# is the reason why a program that makes no cycles is seldom collected, and why
# one that loads a large structure is collected all the time and for nothing.

# %%
steps(
    "Count of the youngest generation after each step",
    {"leak and cycles": saw.young, "counted": flat.young},
)

# %% [markdown]
# The leak and the cycles draw the same saw: the count falls to zero with every
# collection, whether something was found or not. It tells how much has to be
# looked at, and nothing about what will be freed.

# %%
for name, seen in (("leak", leak), ("cycles", saw)):
    falls = [
        at for at in range(1, STEPS) if seen.young[at] < seen.young[at - 1] / 2
    ]
    print(f"{name:8} falls at steps", *falls)

# %% [markdown]
# ## The same with the collector on
#
# A process that is left alone collects when a threshold is passed. Where that
# happens differs between versions, so here is no picture of it, and one number
# that holds for all of them: far less is in use than was made.

# %%
gc.collect()
tracemalloc.start()
for _ in range(STEPS * 20):
    circular()
in_use = tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
made = 20 * STEPS * max(saw.traced) / EVERY
print("less than a fifth of what was made:", in_use < made / 5)

# %% [markdown]
# ## What to take from this
#
# - One height says nothing. Take the low points after collections, and look
#   whether they rise.
# - Circles cost a saw's height: what is made between two collections.
# - A leak is found by who holds it, and never by collecting more often.
#
# The code: `examples/performance/memory/`. The reasons:
# [Memory](../performance/memory.md) and [Memory leaks and
# copies](../performance/memory-leaks.md).
