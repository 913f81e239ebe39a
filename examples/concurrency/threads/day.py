"""A day of transfers in many threads, switched as often as can be.

No money comes or goes: the sum is the law, whatever the order was.
"""

# --8<-- [start:hurried]
import sys
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from random import Random

from examples.concurrency.threads.account import Account, RefusedError


@contextmanager
def hurried(seconds: float = 1e-6) -> Generator[None]:
    """Let threads take turns more often while the block runs."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(seconds)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


# --8<-- [end:hurried]
# --8<-- [start:day]
def run_day(
    transfer: Callable[[Account, Account, int], None], clerks: int, orders: int
) -> tuple[int, int]:
    """Return the bank's money at night, and how many were refused."""
    accounts = [Account(number, 100) for number in range(5)]

    def work(seed: int) -> int:
        random, refused = Random(seed), 0
        for _ in range(orders):
            source, target = random.choices(accounts, k=2)
            try:
                transfer(source, target, random.randrange(150))
            except RefusedError:
                refused += 1
        return refused

    with hurried(), ThreadPoolExecutor(clerks) as pool:
        refused = sum(pool.map(work, range(clerks)))
    return sum(each.balance for each in accounts), refused


# --8<-- [end:day]
def main() -> None:
    from examples.concurrency.threads.transfer import transfer

    print(run_day(transfer, clerks=4, orders=200)[0])


if __name__ == "__main__":
    main()
