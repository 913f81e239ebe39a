"""Expiry that is spread: a random age, and a random early refresh.

Both need a source of randomness that is not shared with a seeded test.
"""

# --8<-- [start:jittered]
from math import log
from random import Random


def jittered(ttl: float, spread: float, rng: Random) -> float:
    """Return an age that is shorter than `ttl` by up to a share of it.

    Args:
        ttl: The longest age, in seconds.
        spread: The share that may be missing, from 0 to 1.
        rng: The source of randomness.
    """
    return ttl * (1 - spread * rng.random())


# --8<-- [end:jittered]
# --8<-- [start:refreshes]
def refreshes(left: float, cost: float, rng: Random, beta: float = 1) -> bool:
    """Decide whether a reader computes a value before it expires.

    This is XFetch, of Vattani, Chierichetti and Lowenstein (VLDB 2015).

    Args:
        left: Seconds until the value expires.
        cost: Seconds that a computation takes.
        rng: The source of randomness.
        beta: Above 1, readers refresh earlier; 0 is never early.
    """
    return -cost * beta * log(1 - rng.random()) >= left


# --8<-- [end:refreshes]
def main() -> None:
    rng = Random(7)
    print([round(jittered(60, 0.1, rng)) for _ in range(5)])
    for left in (30, 6, 3, 0):
        early = sum(refreshes(left, cost=3, rng=rng) for _ in range(1000))
        print(f"{left:2} s left: {early} of 1000 refresh")


if __name__ == "__main__":
    main()
