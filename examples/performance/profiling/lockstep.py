"""What a sampler makes of a program, in the time of a model.

The same program, the same number of looks; only their moments differ.
"""

# --8<-- [start:seen]
import random
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, repeat
from typing import TypeAlias

Step: TypeAlias = tuple[str, int]  # a function, and its microseconds


def seen(steps: Sequence[Step], looks: Iterable[int]) -> Counter[str]:
    """Tell what is found by looking at a program that repeats its steps.

    Args:
        steps: One round of the program.
        looks: The microseconds at which the sampler looks.
    """
    ends = list(accumulate(lasts for _, lasts in steps))
    return Counter(steps[bisect(ends, t % ends[-1])][0] for t in looks)


# --8<-- [end:seen]
# --8<-- [start:regular]
def regular(every: int, count: int) -> Iterable[int]:
    """Look every so many microseconds.

    Args:
        every: The distance of two looks.
        count: How many looks to take.
    """
    return accumulate(repeat(every, count))


# --8<-- [end:regular]
# --8<-- [start:jittered]
def jittered(every: int, count: int, seed: int) -> Iterable[int]:
    """Look after anything from nothing to twice as long.

    Args:
        every: The distance of two looks, on average.
        count: How many looks to take.
        seed: Of the random numbers.
    """
    chance = random.Random(seed)
    return accumulate(chance.randint(0, 2 * every) for _ in range(count))


# --8<-- [end:jittered]
def main() -> None:
    steps = [("fetch", 9_000), ("parse", 1_000)]
    print(dict(seen(steps, regular(10_000, 100))))


if __name__ == "__main__":
    main()
