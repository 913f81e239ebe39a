"""The lock of the giver, then that of the taker: two orders in one bank.

Two transfers that cross can each hold what the other one needs.
"""

# --8<-- [start:transfer]
from collections.abc import Callable

from examples.concurrency.threads.account import Account


def transfer(
    source: Account,
    target: Account,
    amount: int,
    between: Callable[[], object] = object,
) -> None:
    with source.lock:
        between()
        with target.lock:
            source.balance -= amount
            target.balance += amount


# --8<-- [end:transfer]
def main() -> None:
    ada, ben = Account(7, 100), Account(8, 100)
    transfer(ada, ben, 30)
    print(ada.balance, ben.balance)


if __name__ == "__main__":
    main()
