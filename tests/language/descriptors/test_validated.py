"""No assignment gets past a validated field."""

import copy
import math
import pickle
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.descriptors import validated
from examples.language.descriptors.validated import (
    Product,
    Validated,
    is_non_empty_string,
    is_positive_number,
)


def beans() -> Product:
    return Product("Yirgacheffe", price=2400, quantity=0.5)


@given(st.one_of(st.integers(), st.floats()))
def test_a_positive_number_is_finite_and_above_zero(value: float) -> None:
    expected = value > 0 and not math.isinf(value)
    assert is_positive_number(value) is expected


@pytest.mark.parametrize("value", [True, "5", None, 1j])
def test_what_is_no_number_is_not_positive(value: object) -> None:
    assert not is_positive_number(value)


@pytest.mark.parametrize(
    ("value", "verdict"),
    [("tea", True), (" ", False), ("", False), (5, False)],
)
def test_a_name_has_something_in_it(value: object, verdict: bool) -> None:
    assert is_non_empty_string(value) is verdict


@pytest.mark.parametrize(
    ("field", "value"),
    [("price", -5), ("price", "5"), ("quantity", 0), ("name", "")],
)
def test_refused_value_leaves_the_old_one(field: str, value: object) -> None:
    product = beans()
    before = dict(vars(product))
    with pytest.raises(ValueError, match=f"Product.{field}: .* breaks is_"):
        setattr(product, field, value)
    assert vars(product) == before


def test_constructor_is_checked_too() -> None:
    with pytest.raises(ValueError, match=r"Product\.price: -1 breaks"):
        Product("Gedeo", price=-1, quantity=1)


def test_values_stand_where_plain_attributes_would() -> None:
    assert vars(beans()) == {
        "name": "Yirgacheffe",
        "price": 2400,
        "quantity": 0.5,
    }


def test_copy_and_pickle_need_no_help() -> None:
    product = beans()
    for twin in copy.copy(product), pickle.loads(pickle.dumps(product)):
        assert vars(twin) == vars(product)
        twin.price = 1
    assert product.price == 2400


def test_unset_field_is_an_attribute_error() -> None:
    product = Product.__new__(Product)
    assert not hasattr(product, "price")
    with pytest.raises(AttributeError, match=r"Product\.price is not set"):
        print(product.price)
    with pytest.raises(AttributeError, match=r"Product\.price is not set"):
        del product.price


def test_delete_means_unset() -> None:
    product = beans()
    del product.price
    assert "price" not in vars(product)
    assert not hasattr(product, "price")


def test_class_access_returns_the_field() -> None:
    field: Any = Product.price
    assert field is vars(Product)["price"]
    assert field.rule is is_positive_number
    assert field.name == "price"


def test_owner_may_be_left_out() -> None:
    field: Any = Product.price
    assert field.__get__(beans()) == 2400


def test_a_field_set_on_a_finished_class_has_no_name() -> None:
    shelf: Any = type("Shelf", (), {})
    shelf.price = Validated(is_positive_number)
    with pytest.raises(AttributeError, match="no attribute 'name'"):
        shelf().price = 5


def test_slots_leave_no_dict_to_store_in() -> None:
    fields = {"__slots__": (), "price": Validated(is_positive_number)}
    bean: Any = type("Bean", (), fields)()
    with pytest.raises(TypeError, match="__dict__"):
        bean.price = 5
    with pytest.raises(ValueError, match="conflicts with class variable"):
        type("Bean", (), {**fields, "__slots__": ("price",)})


def test_assigning_to_the_class_replaces_the_field() -> None:
    class Sample(Product):
        price = Validated(is_positive_number)

    setattr(Sample, "price", -5)  # noqa: B010  (checkers refuse it)
    assert vars(Sample)["price"] == -5


def test_a_dataclass_takes_the_field_for_its_default() -> None:
    field = Validated(is_positive_number)

    @dataclass
    class Sample:
        grams: Validated[float] = field

    assert vars(Sample(20)) == {"grams": 20}
    with pytest.raises(ValueError, match=r"Sample\.grams: <.*> breaks"):
        Sample()


def test_a_dataclass_field_without_class_access_has_no_default() -> None:
    class Hidden(Validated[float]):
        def __get__(self, instance: object, owner: Any = None) -> Any:
            if instance is None:
                raise AttributeError(self.name)
            return super().__get__(instance, owner)

    field = Hidden(is_positive_number)

    @dataclass
    class Sample:
        grams: Hidden = field

    assert vars(Sample(20)) == {"grams": 20}
    with pytest.raises(TypeError, match="missing 1 required"):
        Sample()


def test_getattr_is_asked_when_a_field_is_unset() -> None:
    class Sample(Product):
        def __getattr__(self, name: str) -> str:
            return f"no {name}"

    unset: Any = Sample.__new__(Sample)
    assert unset.price == "no price"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    validated.main()
    assert capsys.readouterr().out.splitlines() == [
        "Yirgacheffe: 1200.0 cents",
        "Product.price: 0 breaks is_positive_number",
        "Product.price: nan breaks is_positive_number",
        "Product.price: True breaks is_positive_number",
        "Product.price: 'cheap' breaks is_positive_number",
        "{'name': 'Yirgacheffe', 'price': 2400, 'quantity': 0.5}",
    ]
