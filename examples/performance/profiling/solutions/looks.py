"""How many samples a short function needs.

The chances are those of some seeds, so the answer is the same each time.
"""

# --8<-- [start:looks]
from collections.abc import Sequence

from examples.performance.profiling.lockstep import Step, jittered, seen


def looks_needed(
    steps: Sequence[Step], name: str, within: float, seeds: int = 100
) -> int:
    """Find how many looks find the share of a function, whatever the seed.

    Args:
        steps: One round of a program, of 10,000 microseconds.
        name: The function, which is in it once.
        within: How far the share may be off, as a part of itself.
        seeds: How many sequences of random moments to try.
    """
    share = dict(steps)[name] / 10_000
    looks = 1
    while any(
        abs(seen(steps, jittered(10_000, looks, seed))[name] / looks - share)
        > within * share
        for seed in range(seeds)
    ):
        looks *= 2
    return looks


# --8<-- [end:looks]
def main() -> None:
    print(looks_needed([("fetch", 5_000), ("parse", 5_000)], "parse", 0.5))


if __name__ == "__main__":
    main()
