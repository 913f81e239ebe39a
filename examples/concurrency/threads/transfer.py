"""From one account to another, under both locks, taken in one order.

All code that takes two of these locks has to keep to the same order.
"""

# --8<-- [start:transfer]
from collections.abc import Callable

from examples.concurrency.threads.account import Account, RefusedError


def transfer(
    source: Account,
    target: Account,
    amount: int,
    between: Callable[[], object] = object,
) -> None:
    """Move an amount, or refuse and move nothing."""
    if source is target:
        raise RefusedError("there and back")
    first, second = sorted((source, target), key=lambda each: each.number)
    with first.lock:
        between()
        with second.lock:
            if amount > source.balance:
                raise RefusedError(f"{amount} from {source.balance}")
            source.balance -= amount
            target.balance += amount


# --8<-- [end:transfer]
def main() -> None:
    ada, ben = Account(7, 100), Account(8, 100)
    transfer(ada, ben, 30)
    print(ada.balance, ben.balance)


if __name__ == "__main__":
    main()
