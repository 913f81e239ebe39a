"""A list of services prices what the diamond prices."""

import pytest

from examples.language.inheritance.parcel import (
    ExpressInsured,
    InsuredExpress,
    Parcel,
)
from examples.language.inheritance.solutions import surcharges
from examples.language.inheritance.solutions.surcharges import (
    express,
    insured,
    price,
)


@pytest.mark.parametrize("grams", [0, 70, 1009])
def test_prices_are_those_of_the_diamond(grams: int) -> None:
    assert price(grams, []) == Parcel(grams).price()
    both = InsuredExpress(grams).price()
    assert price(grams=grams, services=[express, insured]) == both
    assert price(grams, [insured, express]) == ExpressInsured(grams).price()


def test_service_may_come_twice() -> None:
    assert price(0, [express, express]) == 1600
    assert insured(cents=1) == 251
    assert express(cents=1) == 2


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    surcharges.main()
    assert capsys.readouterr().out == "1250 1500\n"
