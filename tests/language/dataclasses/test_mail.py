"""Fields along a family, what is no field, and copies."""

from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from examples.language.dataclasses import (
    checked_item,
    conversion,
    customs,
    mail,
)
from examples.language.dataclasses.conversion import Parcel
from examples.language.dataclasses.customs import CustomsForm
from examples.language.dataclasses.mail import Insured, Item, Letter, postage

CODE = "RR473124829GB"


def test_positions_come_before_names() -> None:
    assert Insured(CODE, 500) == Insured(code=CODE, value=500, country="FR")
    with pytest.raises(TypeError, match="positional argument"):
        Insured(CODE, 500, "GB")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # the fault
    assert [spec.name for spec in fields(Letter)] == [
        "code",
        "country",
        "pages",
    ]
    assert Letter(CODE).pages == 1


@pytest.mark.parametrize(
    ("item", "cents"),
    [
        (Letter(CODE, 2), 100),
        (Letter(CODE, 3), 200),
        (Letter(CODE, pages=1, country="GB"), 100),
        (Insured(CODE, 0), 500),
        (Insured(CODE, 199), 501),
        (Item(CODE), 300),
        (Item(CODE, country="GB"), 900),
    ],
)
def test_postage(item: Item, cents: int) -> None:
    assert postage(item=item) == cents


@pytest.mark.parametrize(
    "item", [Item(CODE), Letter(CODE), Insured(CODE, 1)], ids=str
)
def test_items_are_frozen(item: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        item.code = ""


def test_duty_is_of_the_content_or_of_the_class() -> None:
    rates = {"books": 5}
    assert CustomsForm("books", 2000, rates).due == 100
    assert CustomsForm(content="shoes", cents=2019, rates=rates).due == 403
    assert CustomsForm.duty == 20
    assert not hasattr(CustomsForm("books", 1, rates), "rates")


def test_form_is_copied_with_rates_and_without_due() -> None:
    form: Any = CustomsForm("books", 2000, {"books": 5})
    assert replace(form, rates={"books": 10}).due == 200
    with pytest.raises((TypeError, ValueError), match="'rates' must be"):
        replace(form, cents=1)
    with pytest.raises((TypeError, ValueError), match="init=False"):
        replace(form, due=1, rates={})


def test_grams_are_converted_once() -> None:
    parcel = Parcel.from_grams(code=CODE, grams=1200)
    assert parcel == Parcel(code=CODE, kilograms=1.2)
    assert replace(parcel, code="X").kilograms == 1.2
    assert len({parcel, Parcel(CODE, 1.2)}) == 1


def test_subclass_converts_to_its_own_kind() -> None:
    class Small(Parcel):
        pass

    assert type(Small.from_grams(CODE, 1)) is Small


@pytest.mark.parametrize("value", [0, -1])
def test_insurance_checks_its_own_field(value: int) -> None:
    with pytest.raises(ValueError, match=f"^nothing to insure: {value}$"):
        checked_item.Insured(CODE, value)


def test_insurance_checks_the_field_of_its_base() -> None:
    assert checked_item.Insured(CODE, 1).value == 1
    wrong = r"^X is no tracking code$"
    with pytest.raises(ValueError, match=wrong):
        checked_item.Item("X")
    with pytest.raises(ValueError, match=wrong):
        checked_item.Insured("X", 1)
    target: Any = checked_item.Insured(CODE, 1)
    for name in ("code", "value"):
        with pytest.raises(FrozenInstanceError):
            setattr(target, name, 2)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (mail, customs, conversion, checked_item):
        module.main()
    assert capsys.readouterr().out.splitlines() == [
        "100 Letter(code='RR473124829GB', country='FR', pages=1)",
        "200 Letter(code='RR473124829GB', country='FR', pages=5)",
        "700 Insured(code='RR473124829GB', country='FR', value=20000)",
        "300 Item(code='RR473124829GB', country='FR')",
        "900 Item(code='RR473124829GB', country='GB')",
        "CustomsForm(content='books', cents=2000, due=100) 20",
        "CustomsForm(content='shoes', cents=2000, due=400)",
        "Parcel(code='RR473124829GB', kilograms=1.2)",
        "Insured(code='RR473124829GB', value=500)",
        "no code at all is no tracking code",
    ]
