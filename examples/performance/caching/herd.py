"""How many readers load at once when one popular value expires.

Readers arrive ten times a second, and a load takes three seconds.
"""

# --8<-- [start:names]
from collections import deque
from collections.abc import Callable
from itertools import pairwise
from random import Random

from examples.performance.caching.early import refreshes

RATE, COST, TTL = 10, 3.0, 60.0  # readers a second, seconds, seconds


# --8<-- [end:names]
# --8<-- [start:herd]
def loads(early: Callable[[float], bool], hours: int) -> list[float]:
    """Return when a load began, without any lock.

    Args:
        early: Whether to load, with so many seconds left.
        hours: How long readers keep coming.
    """
    expires, began = 0.0, list[float]()
    under_way: deque[float] = deque()
    for reader in range(hours * 3600 * RATE):
        now = reader / RATE
        while under_way and under_way[0] <= now:
            expires = under_way.popleft() + TTL
        if now >= expires or early(expires - now):
            began.append(now)
            under_way.append(now + COST)
    return began


# --8<-- [end:herd]
# --8<-- [start:waves]
def waves(began: list[float]) -> list[int]:
    """Return how many loads began in each wave, with a pause between."""
    sizes = [1]
    for before, after in pairwise(began):
        if after - before < TTL / 4:
            sizes[-1] += 1
        else:
            sizes.append(1)
    return sizes


# --8<-- [end:waves]
def main() -> None:
    rng = Random(7)
    plain = waves(loads(lambda left: False, hours=1))
    xfetch = waves(loads(lambda left: refreshes(left, COST, rng), hours=1))
    print("plain ", plain[:6], sum(plain))
    print("XFetch", xfetch[:6], sum(xfetch))


if __name__ == "__main__":
    main()
