"""One rule, tested with a patch, with a mock and with a stand-in."""

from typing import Any
from unittest.mock import Mock, create_autospec, patch

import pytest

from examples.language.monkey_patching import (
    checkout,
    order_tests,
    payment,
)
from examples.language.monkey_patching.checkout import Checkout, SmallPayments
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.payment import (
    OrderProcessor,
    PaymentService,
    decline_large,
)


@pytest.mark.parametrize(
    ("amount", "answer"),
    [(1, "shipped"), (1000, "shipped"), (1001, "declined")],
)
def test_amounts_above_a_thousand_are_declined(
    amount: int, answer: str
) -> None:
    processor = OrderProcessor()
    with Patches() as patches:
        patches.replace(PaymentService, "process_payment", decline_large)
        assert processor.process_order(amount=amount) == answer
        assert processor.payments.process_payment(amount=1001) is False
    assert Checkout(payments=SmallPayments()).place(amount=amount) == answer


def test_without_a_patch_the_bank_is_asked() -> None:
    with pytest.raises(ConnectionError) as caught:
        OrderProcessor().process_order(5)
    assert str(caught.value) == "no bank here to take 5"
    with pytest.raises(ConnectionError, match="take 7"):
        Checkout(PaymentService()).place(7)


@pytest.mark.parametrize("amount", [1000, 1001])
def test_the_stand_ins_agree(amount: int) -> None:
    assert decline_large(
        self=PaymentService(), amount=amount
    ) is SmallPayments().process_payment(amount=amount)


def test_order_processing(monkeypatch: pytest.MonkeyPatch) -> None:
    order_tests.test_order_processing(monkeypatch=monkeypatch)
    assert vars(PaymentService)["process_payment"] is decline_large


def test_a_bank_that_takes_all_fails_the_test(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(PaymentService, "process_payment", lambda *_: True)
    idle = create_autospec(pytest.MonkeyPatch, instance=True)
    with pytest.raises(AssertionError):
        order_tests.test_order_processing(idle)


def test_mock_without_a_spec_takes_any_call_broken() -> None:
    """No id: it has every attribute, and takes every argument."""
    payments: Any = Mock()
    payments.proces_payment(amuont=5)
    with patch.object(PaymentService, "process_payment"):
        service: Any = PaymentService()
        service.process_payment(5, curency="EUR")


def test_mock_with_a_spec_takes_what_the_method_takes() -> None:
    payments: Any = create_autospec(PaymentService, instance=True)
    with pytest.raises(AttributeError, match="no attribute 'proces_payment'"):
        payments.proces_payment(amount=5)
    with pytest.raises(TypeError, match="missing a required argument"):
        payments.process_payment(amuont=5)
    with patch.object(PaymentService, "process_payment", autospec=True):
        service: Any = PaymentService()
        with pytest.raises(TypeError, match="unexpected keyword"):
            service.process_payment(5, curency="EUR")


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    payment.main()
    checkout.main()
    order_tests.main()
    assert capsys.readouterr() == (
        "1000 shipped\n"
        "1001 declined\n"
        "no bank here to take 1\n"
        "1000 shipped\n"
        "1001 declined\n"
        "as it should be\n",
        "",
    )
