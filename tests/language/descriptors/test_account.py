"""`Positive`, and the version of it that everybody copies."""

import math

import pytest

from examples.language.descriptors import account, account_broken
from examples.language.descriptors.account import Account


@pytest.mark.parametrize("amount", [0, -1, -math.inf, math.nan])
def test_only_positive_amounts_are_stored(amount: float) -> None:
    customer = Account()
    with pytest.raises(ValueError, match=r"Account\.deposit must be positive"):
        customer.deposit = amount
    assert vars(customer) == {}


def test_fields_are_apart_and_unset_until_set() -> None:
    customer = Account()
    customer.deposit = 3000
    assert not hasattr(customer, "limit")
    customer.limit = 500
    assert (customer.deposit, customer.limit) == (3000, 500)


def test_class_access_returns_the_field() -> None:
    assert Account.deposit.name == "deposit"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    account.main()
    assert capsys.readouterr().out.splitlines() == [
        "deposit is set: False",
        "{'deposit': 3000, 'limit': 500}",
        "Account.deposit must be positive, not 0",
        "Account.deposit must be positive, not nan",
    ]


def test_zero_and_nan_pass_as_positive_broken() -> None:
    """S2-03: `value < 0` is not the negation of "positive"."""
    customer = account_broken.Account()
    customer.deposit = 0
    assert customer.deposit == 0
    customer.deposit = math.nan
    assert math.isnan(customer.deposit)
    with pytest.raises(ValueError, match="deposit must be positive"):
        customer.deposit = -1


def test_two_fields_are_one_and_unset_reads_zero_broken() -> None:
    """S2-03: the name is passed by hand, and copied with its line."""
    customer = account_broken.Account()
    assert customer.deposit == 0
    customer.limit = 500
    assert customer.deposit == 500


def test_class_access_fails_broken() -> None:
    """S2-03: `__get__` does not expect to be asked by the class."""
    with pytest.raises(AttributeError, match="'NoneType' object"):
        print(account_broken.Account.deposit)


def test_broken_main(capsys: pytest.CaptureFixture[str]) -> None:
    account_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "never set: 0",
        "accepted: nan",
        "deposit after a write to limit: 500",
    ]
