"""What `Positive` lets in, where it keeps it, and what a class sees."""

import copy
import math
import pickle
import runpy
from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.by_example import descriptor_protocol
from examples.by_example.descriptor_protocol import Account, Positive


@given(st.floats(min_value=0, exclude_min=True))
def test_a_positive_number_comes_back(value: float) -> None:
    account = Account()
    account.balance = value
    assert account.balance == value
    assert vars(account) == {"balance": value}


@given(st.floats(max_value=0) | st.just(math.nan))
def test_anything_else_is_refused_and_changes_nothing(value: float) -> None:
    account = Account()
    account.balance = 1
    with pytest.raises(ValueError, match=r"^balance must be positive, not "):
        account.balance = value
    assert account.balance == 1


def test_a_field_that_was_never_set_is_absent() -> None:
    account = Account()
    assert not hasattr(account, "limit")
    with pytest.raises(AttributeError, match=r"^limit was never set$"):
        _ = account.limit


def test_fields_and_instances_share_nothing() -> None:
    first, second = Account(), Account()
    first.balance, first.limit, second.balance = 1, 2, 3
    assert (first.balance, first.limit, second.balance) == (1, 2, 3)


def test_the_class_sees_the_descriptor() -> None:
    assert type(Account.balance) is Positive
    assert Account.balance is vars(Account)["balance"]
    assert Account.limit.name == "limit"


def pickled(account: Account) -> Account:
    return cast(Account, pickle.loads(pickle.dumps(account)))


TWINS: list[Callable[[Account], Account]] = [
    copy.copy,
    copy.deepcopy,
    pickled,
]


@pytest.mark.parametrize("twin", TWINS)
def test_a_copy_has_the_value_of_its_own(
    twin: Callable[[Account], Account],
) -> None:
    account = Account()
    account.balance = 70
    other = twin(account)
    other.balance = 1
    assert (account.balance, other.balance) == (70, 1)


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(descriptor_protocol.__file__), run_name="__main__")
    assert capsys.readouterr().out.splitlines() == [
        "False",
        "{'balance': 70, 'limit': 20}",
        "balance must be positive, not -5",
        "balance must be positive, not 0",
        "balance must be positive, not nan",
        "Positive",
        "limit",
    ]


def test_less_than_zero_is_not_the_test_for_positive_broken() -> None:
    """S2-03: the copied guard and the copied name both let wrong data in."""

    class Copied:
        def __init__(self, name: str) -> None:
            self.name = name

        def __get__(self, instance: object, owner: type) -> float:
            value: float = vars(instance).get(self.name, 0)
            return value

        def __set__(self, instance: object, value: float) -> None:
            if value < 0:
                raise ValueError(f"{self.name} must be positive")
            vars(instance)[self.name] = value

    class CopiedAccount:
        balance = Copied("balance")
        limit = Copied("balance")

    account = CopiedAccount()
    assert account.balance == 0
    account.balance = math.nan
    assert math.isnan(account.limit)
    with pytest.raises(TypeError, match="must have __dict__ attribute"):
        _ = CopiedAccount.balance
