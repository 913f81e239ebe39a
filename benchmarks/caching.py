"""What a hit costs: a thousand questions whose answers are all kept."""

from collections.abc import Callable
from functools import lru_cache
from random import Random
from threading import Condition, RLock

from cachetools import LRUCache, TTLCache, cached

from benchmarks._harness import Measurement, Variant
from examples.performance.caching.single_flight import LoadingCache
from examples.performance.caching.skiers import questions
from examples.performance.caching.timed_cache import TimedCache

SLOPES, TTL = 100, 3600
DAY = questions(1000, SLOPES, Random(7))


def danger(slope: int) -> int:
    """Stand for the work that a hit saves."""
    return slope % 5 + 1


def of_dict() -> Callable[[int], int]:
    """A dict, filled beforehand."""
    return {slope: danger(slope) for slope in range(SLOPES)}.__getitem__


def of_timed_cache() -> Callable[[int], int]:
    """Our cache with an age, filled beforehand."""
    kept: TimedCache[int, int] = TimedCache(SLOPES, TTL)
    for slope in range(SLOPES):
        kept.put(slope, danger(slope))

    def look(slope: int) -> int:
        entry = kept.look(slope)
        assert entry is not None
        return entry.value

    return look


def asked(answer: Callable[[int], int]) -> Callable[[], int]:
    """Ask for a whole day; once beforehand, so that all is kept."""

    def run() -> int:
        return sum(map(answer, DAY))

    run()
    return run


def measurement() -> Measurement:
    """Return the caches, all with the same sum of dangers."""
    lru: LRUCache[int, int] = LRUCache(SLOPES)
    plain, locked, flight = (TTLCache[int, int](SLOPES, TTL) for _ in range(3))
    made: list[tuple[str, str, Callable[[int], int]]] = [
        ("dict", "a dict", of_dict()),
        ("lru_cache", "`functools.lru_cache`", lru_cache(SLOPES)(danger)),
        ("lru", "cachetools, LRU", cached(lru)(danger)),
        ("ttl", "cachetools, TTL", cached(plain)(danger)),
        (
            "ttl_locked",
            "cachetools, TTL and lock",
            cached(locked, lock=RLock())(danger),
        ),
        (
            "ttl_condition",
            "cachetools, TTL and condition",
            cached(flight, condition=Condition())(danger),
        ),
        ("timed_cache", "`TimedCache`", of_timed_cache()),
        (
            "loading_cache",
            "`LoadingCache`",
            LoadingCache(danger, TimedCache[int, int](SLOPES, TTL)).get,
        ),
    ]
    return Measurement(
        title="1,000 hits among 100 keys",
        variants=tuple(Variant(n, label, asked(f)) for n, label, f in made),
        plain="ttl_locked",
        best="dict",
        plain_label="cachetools with TTL and lock",
        best_label="a dict",
        compiled=False,
        packages=("cachetools",),
    )
