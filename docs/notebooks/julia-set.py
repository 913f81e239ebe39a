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
# # A Julia set
#
# **The terrain of the Cython chapter as a picture, computed by its compiled
# module when the site was built.** The height of a point is the number of steps
# that it stays near the origin. Points that leave at once are clear, so that the
# page shines through; then come blue and orange, and the points that stay
# longest are purple.

# %%
import numpy as np

from examples.performance.cython.julia_image import picture
from examples.performance.cython.julia_views import fill, fill_parallel

SIDE, LIMIT = 480, 1000
terrain = np.zeros((SIDE, SIDE), dtype=np.intc)
fill_parallel(terrain, limit=LIMIT)
picture(
    "A Julia set, wider than high: orange arms that wind into spirals around "
    "purple centres, on blue. Turned by half, the picture is the same.",
    terrain,
)

# %% [markdown]
# The array belongs to NumPy. `fill_parallel` wrote the rows into it, on all cores
# and without the GIL; the picture is made of the same array. How many threads there
# were makes no difference to it:

# %%
alone = np.zeros((SIDE, SIDE), dtype=np.intc)
fill(alone, limit=LIMIT)
print("one thread, same terrain:", np.array_equal(alone, terrain))

# %% [markdown]
# ## Where the time goes
#
# Points cost as much as they are high. A few stay for hundreds of steps, most
# leave soon. That is why the rows are handed out one at a time: equal numbers of
# rows would not be equal shares of work.

# %%
work = terrain.sum(axis=1) / terrain.sum()
quarters = work.reshape(4, -1).sum(axis=1).tolist()
names = ("first", "second", "third", "last")
for name, share in zip(names, quarters, strict=True):
    print(f"{name:7}quarter of the rows: {share:4.0%} of the steps")

# %% [markdown]
# The two halves are alike, because the set is symmetric about the origin. The
# quarters are not.
#
# ## Its smallest details
#
# The same function on a finer grid, and a part of it. Nothing new has to be
# written for that: a slice of an array is an array.

# %%
fine = np.zeros((4 * SIDE, 4 * SIDE), dtype=np.intc)
fill_parallel(fine, limit=LIMIT)
middle = slice(2 * SIDE - 180, 2 * SIDE + 180)
picture(
    "The middle of the same Julia set, four times as large: two purple "
    "centres with rays, joined by orange arms with smaller spirals.",
    np.ascontiguousarray(fine[middle, middle]),
)

# %% [markdown]
# The code: `examples/performance/cython/`. The steps that led to it:
# [Cython](../performance/cython.md) and
# [Cython: two kernels](../performance/cython-kernels.md).
