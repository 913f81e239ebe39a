"""Two ways to use weak values as if they were strong ones.

What nobody holds is gone, and what was there a moment ago may be.
"""

# --8<-- [start:warm-up]
from collections.abc import Callable, Iterable
from weakref import WeakValueDictionary

from examples.performance.weak_references.plate_cache import (
    CacheWithWeakRefs,
    ExpensiveObject,
)


def warm_up(cache: CacheWithWeakRefs, names: Iterable[str]) -> None:
    for name in names:
        cache.get(name)


# --8<-- [end:warm-up]
# --8<-- [start:asked-twice]
def look_up(
    objects: WeakValueDictionary[str, ExpensiveObject],
    name: str,
    meanwhile: Callable[[], object],
) -> ExpensiveObject | None:
    if name in objects:
        meanwhile()  # another thread runs, or the collector
        return objects[name]
    return None


# --8<-- [end:asked-twice]
if __name__ == "__main__":
    cache = CacheWithWeakRefs(ExpensiveObject)
    warm_up(cache, ["M31", "M42"])
    print(cache.loads, len(cache))
