"""Only the orders that contradict nobody are left."""

import pytest

from examples.language.inheritance.parcel import (
    Express,
    Insured,
    InsuredExpress,
    Parcel,
)
from examples.language.inheritance.solutions import orders
from examples.language.inheritance.solutions.orders import accepted


def test_base_comes_after_what_derives_from_it() -> None:
    assert [*accepted(Parcel, Insured)] == [(Insured, Parcel)]


def test_siblings_may_stand_in_any_order() -> None:
    assert [*accepted(Insured, Express)] == [
        (Insured, Express),
        (Express, Insured),
    ]


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    orders.main()
    assert capsys.readouterr().out.splitlines() == [
        "['Insured', 'Parcel']",
        "['InsuredExpress', 'Express', 'Parcel']",
    ]
    assert [*accepted(Express, Parcel, InsuredExpress)] == [
        (InsuredExpress, Express, Parcel)
    ]
