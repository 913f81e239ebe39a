"""Computed once, kept in the instance dict."""

from functools import cached_property
from typing import Any

import pytest

from examples.language.descriptors import lazy
from examples.language.descriptors.lazy import Lazy, Order


def order_with(make: Any) -> Any:
    class Receipt:
        def __init__(self) -> None:
            self.runs = 0

        def compute(self) -> int:
            self.runs += 1
            return 2400 + self.runs

        total = make(compute)

    return Receipt


@pytest.mark.parametrize("make", [Lazy, cached_property])
def test_computed_on_first_read_only(make: Any) -> None:
    receipt = order_with(make)()
    assert "total" not in vars(receipt)
    assert receipt.total == receipt.total == 2401
    assert receipt.runs == 1
    assert vars(receipt)["total"] == 2401


@pytest.mark.parametrize("make", [Lazy, cached_property])
def test_deleting_the_result_computes_it_again(make: Any) -> None:
    receipt = order_with(make)()
    assert receipt.total == 2401
    del receipt.total
    assert receipt.total == 2402


@pytest.mark.parametrize("make", [Lazy, cached_property])
def test_the_instance_may_say_otherwise(make: Any) -> None:
    receipt = order_with(make)()
    receipt.total = 0
    assert (receipt.total, receipt.runs) == (0, 0)


@pytest.mark.parametrize("make", [Lazy, cached_property])
def test_class_access_returns_the_descriptor(make: Any) -> None:
    receipt_class = order_with(make)
    assert receipt_class.total is vars(receipt_class)["total"]


@pytest.mark.parametrize("make", [Lazy, cached_property])
def test_slots_leave_no_place_for_the_result(make: Any) -> None:
    def total(receipt: object) -> int:
        return 5

    lazily = make(total)
    slotted: Any = type("Receipt", (), {"__slots__": (), "total": lazily})
    with pytest.raises(TypeError, match="__dict__"):
        print(slotted().total)


def test_result_is_stale_when_its_inputs_change() -> None:
    order = Order(100)
    assert order.total == 100
    order.cents.append(50)
    assert order.total == 100


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    lazy.main()
    assert capsys.readouterr().out.splitlines() == [
        "adding up",
        "2750 2750",
        "{'cents': [2400, 350], 'total': 2750}",
        "2750 is stale",
        "adding up",
        "2850 is fresh",
    ]
