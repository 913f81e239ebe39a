"""The same rule tested three ways: patched, mocked, injected.

Run it with `pytest order_tests.py`.
"""

# --8<-- [start:patched]
from unittest.mock import patch

import pytest

from examples.language.monkey_patching.checkout import Checkout, SmallPayments
from examples.language.monkey_patching.payment import (
    OrderProcessor,
    PaymentService,
    decline_large,
)


def test_order_processing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PaymentService, "process_payment", decline_large)
    assert OrderProcessor().process_order(1000) == "shipped"
    assert OrderProcessor().process_order(1001) == "declined"


# --8<-- [end:patched]
# --8<-- [start:mocked]
def test_the_bank_is_asked_once() -> None:
    processor = OrderProcessor()
    with patch.object(
        PaymentService, "process_payment", autospec=True, return_value=False
    ) as process_payment:
        assert processor.process_order(5) == "declined"
    process_payment.assert_called_once_with(processor.payments, 5)


# --8<-- [end:mocked]
# --8<-- [start:injected]
def test_checkout() -> None:
    checkout = Checkout(SmallPayments())
    assert checkout.place(1000) == "shipped"
    assert checkout.place(1001) == "declined"


# --8<-- [end:injected]
def main() -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        test_order_processing(monkeypatch)
    test_the_bank_is_asked_once()
    test_checkout()
    print("as it should be")


if __name__ == "__main__":
    main()
