"""Each service adds its part once, in the order of the bases."""

import pytest

from examples.language.inheritance import parcel, price_list
from examples.language.inheritance.parcel import (
    Express,
    ExpressInsured,
    Insured,
    InsuredExpress,
    Parcel,
)


@pytest.mark.parametrize(
    ("kind", "cents", "stamps"),
    [
        (Parcel, 500, ["parcel"]),
        (Insured, 750, ["insured", "parcel"]),
        (Express, 1000, ["express", "parcel"]),
        (InsuredExpress, 1250, ["both", "insured", "express", "parcel"]),
        (ExpressInsured, 1500, ["express", "insured", "parcel"]),
    ],
)
def test_every_class_of_the_order_adds_its_part(
    kind: type[Parcel], cents: int, stamps: list[str]
) -> None:
    made = kind(grams=1000)
    assert made.price() == cents
    assert made.stamps() == stamps


def test_fare_grows_with_weight_in_whole_cents() -> None:
    assert [Parcel(grams).price() for grams in (0, 9, 10, 19)] == [
        400,
        400,
        401,
        401,
    ]


def test_breakdown_is_the_price_from_each_class_on() -> None:
    assert [*price_list.breakdown(parcel=InsuredExpress(1000))] == [
        ("Insured", 1250),
        ("Express", 1000),
        ("Parcel", 500),
    ]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    parcel.main()
    assert capsys.readouterr().out.splitlines() == [
        "Parcel 500 ['parcel']",
        "Insured 750 ['insured', 'parcel']",
        "Express 1000 ['express', 'parcel']",
        "InsuredExpress 1250 ['both', 'insured', 'express', 'parcel']",
        "ExpressInsured 1500 ['express', 'insured', 'parcel']",
    ]
    price_list.main()
    assert capsys.readouterr().out.splitlines() == [
        "InsuredExpress",
        "  Insured  1250",
        "  Express  1000",
        "  Parcel    500",
        "ExpressInsured",
        "  Express  1500",
        "  Insured   750",
        "  Parcel    500",
    ]
