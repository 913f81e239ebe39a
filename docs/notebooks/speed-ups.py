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
# # Ladders of speed-ups
#
# **Each step of a ladder is the same work, done otherwise.** The steps were
# measured by `make bench`, which also checked that all of them return the
# same result. Nothing is measured here: the pictures show the tables of the
# chapters, with the machine that the tables name.

# %%
from examples.performance.jit.ladder import ladder
from examples.performance.jit.recorded import origin, recorded
from examples.performance.object_layouts.chart import TEAL

# %% [markdown]
# The axis of all pictures is logarithmic: an equal length is an equal factor,
# so a step up the ladder looks the same wherever it is taken. The numbers at
# the bars are those of the tables.
#
# ## A loop over numbers
#
# The height of each point of a Julia set: a few multiplications on floats,
# repeated until a test fails. Nothing in it is a Python object by need, so
# every declared type pays.

# %%
julia = recorded("cython")
print(origin("cython"))
ladder("Julia set, times plain Python", julia)

# %% [markdown]
# Compiling without types hardly leaves the ground, and C types do nearly all
# of the climb. Cores come last: they multiply what is there.

# %%
untyped = julia["Cython, no types"]
typed = julia["Cython, C types"]
print(f"compiling alone: {untyped:.2g}, then types: {typed / untyped:.2g}")

# %% [markdown]
# ## A loop over an array
#
# How rough a terrain is: differences of neighbours. Here the layout of the
# memory is a step of its own.

# %%
relief = recorded("cython_relief")
print(origin("cython_relief"))
ladder("Roughness, times plain Python", relief)

# %% [markdown]
# `[:, :]` accepts any strides, `[:, ::1]` is told that the columns lie side
# by side, and the C compiler can use vector instructions. NumPy stands
# between the two.
#
# ## A loop that need not be
#
# The energy of every window of a recording. All versions but the last two add
# up every window anew.

# %%
energy = recorded("jit")
print(origin("jit"))
ladder("Energy of windows, times plain Python", energy)

# %% [markdown]
# A running sum in plain Python is ahead of the double loop in machine code.
# That is a factor which no compiler finds, and it grows with the width of the
# window.

# %%
compiled = max(energy["Numba"], energy["mypyc"])
print("running sum ahead:", energy["Python, a running sum"] > compiled)

# %% [markdown]
# ## A loop that arrays cannot say
#
# A peak meter: every level needs the one before it, and a branch decides how.

# %%
meter = recorded("jit_follow")
print(origin("jit_follow"))
ladder("Peak meter, times plain Python", meter)

# %% [markdown]
# The second bar is the shortest: elements of an array, taken out one by one,
# are slower than those of a list.
#
# ## What the first result costs
#
# These are seconds, of one core, until a fresh process has its first result.
# Shorter is better.

# %%
start = recorded("jit_warm_up")
print(origin("jit_warm_up"))
ladder("Seconds to the first result", start, colour=TEAL)

# %% [markdown]
# The cache saves the compiler's time, and the import of Numba is left.
#
# ## What to take from this
#
# - Look for the better algorithm first: its step is the highest, and it needs
#   no tool.
# - Types are the step; compiling alone is not.
# - Memory that lies side by side is worth as much as the compiler.
# - Count the first call wherever processes are short.
#
# The code: `examples/performance/jit/`. The reasons:
# [Arrays](../performance/jit.md),
# [Compiled while it runs](../performance/jit-compilers.md),
# [Cython](../performance/cython.md).
