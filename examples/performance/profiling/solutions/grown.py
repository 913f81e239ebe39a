"""Which function takes a larger part than before.

Two recordings are compared by shares, for they have not the same length.
"""

# --8<-- [start:inclusive]
from collections import Counter

from examples.performance.profiling.stacks import Stacks


def inclusive(stacks: Stacks) -> Counter[str]:
    """Count each function with all above it, recursion once.

    Args:
        stacks: What was counted.
    """
    counted: Counter[str] = Counter()
    for names, count in stacks.items():
        for name in {*names}:
            counted[name] += count
    return counted


# --8<-- [end:inclusive]
# --8<-- [start:grown]
def grown(before: Stacks, after: Stacks, least: float) -> dict[str, float]:
    """Find the functions whose share grew, the fastest first.

    Args:
        before: One recording.
        after: A later one.
        least: By how much of the whole, from 0 to 1, a share has to grow.
    """
    old, new = inclusive(before), inclusive(after)
    grew = {
        name: count / after.total() - old[name] / before.total()
        for name, count in new.items()
    }
    order = sorted(grew, key=lambda name: (-grew[name], name))
    return {name: grew[name] for name in order if grew[name] >= least}


# --8<-- [end:grown]
def main() -> None:
    before = Stacks({("bake", "knead"): 3, ("bake", "glaze"): 1})
    after = Stacks({("bake", "knead"): 2, ("bake", "glaze"): 6})
    print(grown(before, after, least=0.1))


if __name__ == "__main__":
    main()
