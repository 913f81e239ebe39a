"""`+=` is a read, a call and a write; the barrier stands in the call.

The left side is read first, so both clerks add to the same old balance.
"""

# --8<-- [start:cash]
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


class Till:
    def __init__(self, count: Callable[[], int]) -> None:
        self.balance = 0
        self.count = count

    def take(self) -> None:
        self.balance += self.count()


# --8<-- [end:cash]
# --8<-- [start:main]
def main() -> None:
    counting = Barrier(2, timeout=10)

    def count() -> int:
        counting.wait()
        return 10

    till = Till(count)
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(till.take), pool.submit(till.take)]:
            done.result()
    print(till.balance)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
