"""How many of a hundred entries expire within the busiest second.

All were loaded at the same moment, with an age of a minute.
"""

# --8<-- [start:busiest]
from collections import Counter
from random import Random

from examples.performance.caching.early import jittered


def busiest(spread: float, rng: Random) -> int:
    """Return how many entries expire in the busiest second.

    Args:
        spread: The share of its age that an entry may lose.
        rng: The source of randomness.
    """
    ages = (jittered(60, spread, rng) for _ in range(100))
    return max(Counter(map(int, ages)).values())


# --8<-- [end:busiest]
def main() -> None:
    rng = Random(7)
    print([busiest(spread, rng) for spread in (0, 0.2, 1)])


if __name__ == "__main__":
    main()
