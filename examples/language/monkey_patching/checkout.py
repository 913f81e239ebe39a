"""An order that is given its payment service, so that nothing is patched.

What stands in for the bank is a class like any other, and type-checked.
"""

# --8<-- [start:checkout]
from typing import Protocol


class Payments(Protocol):
    def process_payment(self, amount: int) -> bool: ...


class Checkout:
    def __init__(self, payments: Payments) -> None:
        self.payments = payments

    def place(self, amount: int) -> str:
        paid = self.payments.process_payment(amount)
        return "shipped" if paid else "declined"


# --8<-- [end:checkout]
# --8<-- [start:small]
class SmallPayments:
    """Stands in for the bank: amounts above 1000 are declined."""

    def process_payment(self, amount: int) -> bool:
        return amount <= 1000


# --8<-- [end:small]
def main() -> None:
    checkout = Checkout(SmallPayments())
    for amount in (1000, 1001):
        print(amount, checkout.place(amount))


if __name__ == "__main__":
    main()
