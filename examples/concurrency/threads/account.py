"""An account whose check and payment are one step for all other threads.

Whoever changes the balance, or decides by it, holds the lock.
"""

# --8<-- [start:account]
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Lock


class RefusedError(Exception):
    """The account does not cover it."""


class Account:
    def __init__(self, number: int, balance: int) -> None:
        self.number = number
        self.balance = balance
        self.lock: AbstractContextManager[object] = Lock()

    def pay_out(
        self, amount: int, approved: Callable[[], object] = object
    ) -> None:
        with self.lock:
            if amount > self.balance:
                raise RefusedError(f"{amount} from {self.balance}")
            approved()
            self.balance -= amount


# --8<-- [end:account]
def main() -> None:
    account = Account(7, 100)
    account.pay_out(80)
    print(account.balance)


if __name__ == "__main__":
    main()
