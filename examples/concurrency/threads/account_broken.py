"""Checked first, then paid: between the two the balance is another's.

Each statement is safe, and both together are not.
"""

# --8<-- [start:account]
from collections.abc import Callable

from examples.concurrency.threads.account import RefusedError


class Account:
    def __init__(self, balance: int) -> None:
        self.balance = balance

    def pay_out(
        self, amount: int, approved: Callable[[], object] = object
    ) -> None:
        if amount > self.balance:
            raise RefusedError(f"{amount} from {self.balance}")
        approved()
        self.balance -= amount


# --8<-- [end:account]
def main() -> None:
    account = Account(100)
    account.pay_out(80)
    print(account.balance)


if __name__ == "__main__":
    main()
