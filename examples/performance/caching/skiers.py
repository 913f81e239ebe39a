"""How many of a day's questions a cache of some size answers.

The questions are drawn once, so that all sizes are asked the same.
"""

# --8<-- [start:day]
from collections.abc import Iterable
from functools import lru_cache
from random import Random


def questions(count: int, slopes: int, rng: Random) -> list[int]:
    """Draw the slopes that are asked for; a few are asked for often.

    Args:
        count: How many questions.
        slopes: How many slopes there are; the one of rank n is asked for
            in proportion to 1/n (Zipf's law).
        rng: The source of randomness.
    """
    popularity = [1 / rank for rank in range(1, slopes + 1)]
    return rng.choices(range(slopes), popularity, k=count)


# --8<-- [end:day]
# --8<-- [start:hit-rate]
def hit_rate(asked: Iterable[int], size: int | None) -> float:
    """Return the share of questions that an LRU cache answers."""

    @lru_cache(maxsize=size)
    def answer(slope: int) -> int:
        return slope

    for slope in asked:
        answer(slope)
    info = answer.cache_info()
    return info.hits / (info.hits + info.misses)


# --8<-- [end:hit-rate]
def main() -> None:
    day = questions(10_000, 1_000, Random(7))
    for size in (10, 100, 1_000):
        print(f"{size:5} entries: {hit_rate(day, size):.0%}")


if __name__ == "__main__":
    main()
