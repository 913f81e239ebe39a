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
# # What an object costs
#
# **The layout of a class decides how many bytes each instance takes.** Here
# are the same two numbers held in seven ways, and the same descriptor with
# five places for its value. The allocator counts every byte of a few thousand
# objects. This page was run when the site was built, and all of its numbers come
# from that run.

# %%
import platform

from examples.performance.object_layouts.chart import TEAL, bars
from examples.performance.object_layouts.footprint import measure
from examples.performance.object_layouts.layouts import LAYOUTS
from examples.performance.object_layouts.storage import strategies

N = 5_000
print(f"{N} objects of each kind, CPython {platform.python_version()}")

# %% [markdown]
# ## Two numbers, seven layouts
#
# `measure` makes the objects with `tracemalloc` on and divides. The two numbers
# are small integers, which exist already, so only the object that
# holds them is counted, with its dictionary and its garbage-collector header.

# %%
points = {name: measure(make, N).alive for name, make in LAYOUTS.items()}

bars("Bytes an object, by layout", points)

# %% [markdown]
# A plain class is smaller than a `dict`, since its instances share
# their keys and need no dictionary of their own until somebody asks for one. A
# dataclass is an ordinary class and costs the same. `__slots__` drops the
# dictionary for good, but only if no base class brings it back.

# %%
plain = points["class"]
for name, size in points.items():
    print(f"{name:24}{size:5.0f} bytes{size / plain:6.2f} of a class")

# %% [markdown]
# `sys.getsizeof` does not tell this. It counts the object's own block and
# follows no pointer, so the dictionary that was opened is missing from it.

# %%
import sys

for name in ("dict", "class", "class, __dict__ used"):
    print(f"{name:24}{sys.getsizeof(LAYOUTS[name](3, 4)):5} by getsizeof")

# %% [markdown]
# ## Where a descriptor keeps its value
#
# Each class below has the same two fields, and each field is a descriptor. They
# differ in one thing: the place of the value.

# %%
stores = {name: measure(make, N) for name, make in strategies().items()}

bars(
    "Bytes an object, by the place of its values",
    {name: store.alive for name, store in stores.items()},
)

# %% [markdown]
# A store inside the descriptor pays for an entry in a table, and a weak
# one for the weak reference as well. A store inside the instance pays for what the
# instance has anyway. `vars(instance)` adds a dictionary object to that, since
# it asks for one; `setattr` under another name does not.
#
# ## What stays behind
#
# The next picture counts the bytes that are still there when all of
# the objects are gone.

# %%
bars(
    "Bytes left per object, after all objects are gone",
    {name: store.left for name, store in stores.items()},
    colour=TEAL,
)

# %% [markdown]
# A dictionary by `id` keeps every entry: nobody tells it that the owner is gone.
# A weak-key dictionary drops the entries; what is left is its
# emptied table, which the next objects use again. The stores inside the
# instance leave nothing.

# %%
for name, store in stores.items():
    kept = store.left / store.alive
    print(f"{name:24}{store.left:5.0f} bytes left,{kept:5.0%} of all")

# %% [markdown]
# ## What to take from this
#
# - Count with `tracemalloc`, over many objects, on the Python that you ship.
# - Use `dataclass(slots=True)` for the small objects that you have by the
#   million, and leave the others alone.
# - Let a descriptor keep its value in the instance.
#
# The code: `examples/performance/object_layouts/`. The reasons:
# [Descriptors](../language/descriptors.md).
