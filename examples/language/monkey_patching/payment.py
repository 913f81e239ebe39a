"""An order that pays for real: it makes its own payment service.

To test it without money, something has to be patched.
"""


# --8<-- [start:payment]
class PaymentService:
    def process_payment(self, amount: int) -> bool:
        raise ConnectionError(f"no bank here to take {amount}")


class OrderProcessor:
    def __init__(self) -> None:
        self.payments = PaymentService()

    def process_order(self, amount: int) -> str:
        paid = self.payments.process_payment(amount)
        return "shipped" if paid else "declined"


# --8<-- [end:payment]
# --8<-- [start:decline]
def decline_large(self: PaymentService, amount: int) -> bool:
    """Stand in for the bank: amounts above 1000 are declined."""
    return amount <= 1000


# --8<-- [end:decline]
def main() -> None:
    from examples.language.monkey_patching.patches import Patches

    processor = OrderProcessor()
    with Patches() as patches:
        patches.replace(PaymentService, "process_payment", decline_large)
        for amount in (1000, 1001):
            print(amount, processor.process_order(amount))
    try:
        processor.process_order(1)
    except ConnectionError as error:
        print(error)


if __name__ == "__main__":
    main()
