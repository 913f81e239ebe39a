"""A leak hunt: does it grow, where was it allocated, who holds it.

Each step asks a question whose answer the next one needs.
"""

# --8<-- [start:imports]
import gc
import inspect
import linecache
import tracemalloc
from collections.abc import Callable
from types import ModuleType
from weakref import ref


# --8<-- [end:imports]
# --8<-- [start:growth]
def growth(step: Callable[[], object], rounds: int) -> list[int]:
    """Return the bytes that each round adds and leaves behind.

    Args:
        step: Does a piece of the work that is repeated for ever.
        rounds: How often, after one that only warms up.
    """
    added: list[int] = []
    tracemalloc.start()
    try:
        step()
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(rounds):
            step()
            gc.collect()
            after = tracemalloc.get_traced_memory()[0]
            added.append(after - before)
            before = after
    finally:
        tracemalloc.stop()
    return added


# --8<-- [end:growth]
# --8<-- [start:suspects]
def suspects(step: Callable[[], object]) -> list[tuple[str, int]]:
    """Return the lines whose blocks a step leaves, the largest first.

    Args:
        step: As for `growth`.
    """
    tracemalloc.start()
    try:
        step()
        gc.collect()
        before = tracemalloc.take_snapshot()
        step()
        gc.collect()
        after = tracemalloc.take_snapshot()
    finally:
        tracemalloc.stop()
    found: list[tuple[str, int]] = []
    for change in after.compare_to(before, "lineno"):
        where = change.traceback[0]
        text = linecache.getline(where.filename, where.lineno)
        found.append((text.strip(), change.size_diff))
    return found


# --8<-- [end:suspects]
# --8<-- [start:chain]
def chain(root: object, subject: object, limit: int = 500) -> list[str]:
    """Name the types on the shortest way from an owner to an object.

    Args:
        root: What is suspected to keep the subject, in the end.
        subject: What should be gone.
        limit: How many objects are looked at before it gives up.
    """
    met, towards = [subject], {id(subject): -1}
    ours = {id(met)} | {id(each.frame) for each in inspect.stack(0)}
    for at, each in enumerate(met):  # which grows meanwhile
        if each is root:
            way: list[str] = []
            while at >= 0:
                way.append(type(met[at]).__name__)
                at = towards[id(met[at])]
            return way
        if at < limit and not isinstance(each, ModuleType):
            for holder in gc.get_referrers(each):
                if id(holder) not in ours and id(holder) not in towards:
                    towards[id(holder)] = at
                    met.append(holder)
    return []


# --8<-- [end:chain]
# --8<-- [start:survives]
def survives(subject: list[object]) -> bool:
    """Drop the only object of a list and tell whether it lives on.

    Args:
        subject: Holds the object, and is empty afterwards.
    """
    probe = ref(subject.pop())
    gc.collect()
    return probe() is not None


# --8<-- [end:survives]
def main() -> None:
    kept: list[bytes] = []
    added = growth(lambda: kept.append(bytes(5000)), 3)
    print([size >= 5000 for size in added])


if __name__ == "__main__":
    main()
