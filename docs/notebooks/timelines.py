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
# # What ran when
#
# **Concurrency is a statement about order: what may be under way at the same
# time.** Here three people are called, in five ways. Each call dials, waits
# for an answer, and talks. A recorder gives every beginning and every end the
# next number, and the pictures are drawn from these numbers. They show no
# times: what shares a column was under way at once; what does not, was not.

# %%
from collections.abc import Sequence

from examples.concurrency.timelines.calls import blocked, gathered, sequential
from examples.concurrency.timelines.chart import timeline
from examples.concurrency.timelines.recorder import Span, columns
from examples.concurrency.timelines.workers import in_processes, threaded

CALLERS = ["Ada", "Bo", "Cleo"]


def at_once(spans: Sequence[Span], state: str) -> int:
    """Count how many are in a state in the same column, at most."""
    placed = columns(span for span in spans if span.state == state)
    columns_of = [column for where in placed.values() for column in where]
    return max(columns_of.count(column) for column in columns_of)


# %% [markdown]
# ## One by one
#
# The calls are made by a `for` loop. Nobody is dialled before the one before
# has hung up.

# %%
one_by_one = sequential(CALLERS)
timeline("One by one", one_by_one)

# %% [markdown]
# ## Gathered
#
# The same calls as coroutines, under `asyncio.gather`. The `await` stands in
# the waiting, so that is where others may run. An answer comes when all three
# wait: it would never come if they did not wait at once. (A notebook has a
# loop that runs, so `await` may stand at the top. In a script this is
# `asyncio.run(gathered(CALLERS))`, as the type checkers want it.)

# %%
side_by_side = await gathered(CALLERS)  # type: ignore[top-level-await]
timeline("Gathered", side_by_side)

# %% [markdown]
# Waits overlap with everything. Dialling and talking never overlap with each
# other, since there is one thread. Look at the end of the first wait: Ada's
# answer is there when Cleo's is, but Ada goes on only when Cleo has talked and
# the thread is free.

# %%
for state in ("dials", "waits", "talks"):
    print(state, at_once(side_by_side, state))

# %% [markdown]
# ## Gathered, and blocked
#
# Again `gather`, and again an `await`. But what is awaited never lets go of
# the thread, as with a driver that is not written for asyncio.

# %%
stuck = await blocked(CALLERS)  # type: ignore[top-level-await]
timeline("Gathered, but the wait blocks", stuck)

# %% [markdown]
# It is the first picture. `gather` starts tasks; it cannot make them give way.

# %%
print("as one by one:", timeline("", stuck) == timeline("", one_by_one))

# %% [markdown]
# ## Threads
#
# A thread for each call. They meet at a `threading.Barrier` in the middle of
# each state, which opens when the third has come. So it is certain that all
# three were in that state at once.

# %%
in_threads = threaded(CALLERS)
timeline("Three threads", in_threads)

# %% [markdown]
# Now dialling overlaps as well. What the picture cannot tell is who held the
# interpreter: in a build with the GIL, three threads that calculate are all
# under way, and one of them runs.
#
# ## Processes
#
# The same function and the same picture, with a barrier that processes share.

# %%
apart = in_processes(CALLERS)
timeline("Three processes", apart)

# %% [markdown]
# ## What differs
#
# The record also says where each span was made, and there the ways differ.

# %%
ways = {
    "one by one": one_by_one,
    "gathered": side_by_side,
    "threads": in_threads,
    "processes": apart,
}
for way, spans in ways.items():
    processes = {span.process for span in spans}
    threads = {(span.process, span.thread) for span in spans}
    workers = f"processes {len(processes)}, threads {len(threads)}"
    print(f"{way:12}{workers}, talking at once {at_once(spans, 'talks')}")

# %% [markdown]
# ## What to take from this
#
# - `gather` overlaps waits. Threads overlap everything that waits or lets go
#   of the interpreter. Processes overlap all.
# - A wait ends when its task gets a turn, which is later than its answer.
# - Prove overlap with a barrier. If it opens, all were there; a sleep shows
#   only that they probably were.
#
# The code: `examples/concurrency/timelines/`. The reasons:
# [Event loops](../concurrency/event-loops.md),
# [Threads](../concurrency/threads.md),
# [Processes](../concurrency/processes.md).
