"""Typed fields with defaults, and the copied version of them."""

from typing import Any

import pytest

from examples.language.descriptors import (
    typed_property,
    typed_property_broken,
)
from examples.language.descriptors.typed_property import (
    Person,
    TypedProperty,
    instance_of,
)


@pytest.mark.parametrize(
    ("kind", "value", "verdict"),
    [
        (int, 5, True),
        (int, True, False),
        (int, "5", False),
        (bool, True, True),
        (object, True, True),
        (str, "ada", True),
    ],
)
def test_true_is_no_int(kind: type, value: object, verdict: bool) -> None:
    assert instance_of(kind)(value) is verdict


def test_each_object_gets_its_own_default() -> None:
    ada, ben = Person(), Person()
    ada.orders.append("espresso")
    assert (ada.orders, ben.orders) == (["espresso"], [])
    assert ada.orders is ada.orders


def test_delete_forgets_so_that_the_next_default_is_fresh() -> None:
    ada = Person()
    ada.orders.append("espresso")
    del ada.orders
    assert "orders" not in vars(ada)
    assert ada.orders == []


def test_no_default_means_unset() -> None:
    with pytest.raises(AttributeError, match=r"Person\.name is not set"):
        print(Person().name)


def test_default_passes_the_same_check() -> None:
    mistaken: Any = dict

    class Cup:
        sizes: TypedProperty[list[str]] = TypedProperty(
            list, default_factory=mistaken
        )

    with pytest.raises(ValueError, match=r"Cup.sizes: \{\} breaks is_list"):
        print(Cup().sizes)


@pytest.mark.parametrize("age", [-1, 151, True, "40"])
def test_type_and_value_are_checked(age: Any) -> None:
    ada = Person()
    with pytest.raises(ValueError, match="breaks is_int and is_plausible"):
        ada.age = age
    ada.age = 36
    assert ada.age == 36


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    typed_property.main()
    assert capsys.readouterr().out.splitlines() == [
        "['espresso'] []",
        "Person.age: True breaks is_int and is_plausible_age",
        "Person.age: 151 breaks is_int and is_plausible_age",
    ]


@pytest.fixture
def shared_orders() -> list[str]:
    orders: list[str] = vars(typed_property_broken.Person)["orders"].default
    orders.clear()
    return orders


def test_one_default_for_all_broken(shared_orders: list[str]) -> None:
    """S1-17: the default itself is handed out, and changed."""
    ada, ben = typed_property_broken.Person(), typed_property_broken.Person()
    ada.orders.append("espresso")
    assert ben.orders is shared_orders
    assert ben.orders == ["espresso"]


def test_default_is_never_checked_broken() -> None:
    """S1-17: an int field reads "unknown"; True is an int."""
    ada = typed_property_broken.Person()
    assert ada.age == "unknown"
    ada.age = True
    assert ada.age is True
    with pytest.raises(TypeError, match="expected int"):
        ada.age = "36"


def test_delete_assigns_the_default_broken(shared_orders: list[str]) -> None:
    """S1-17: `del` stores the shared default in the instance."""
    ada = typed_property_broken.Person()
    del ada.orders
    assert vars(ada)["_orders"] is shared_orders


def test_slots_refuse_the_private_name_broken() -> None:
    """S1-17: `_age` is in no slot."""
    fields = {
        "__slots__": (),
        "age": typed_property_broken.TypedProperty(int),
    }
    slotted: Any = type("Person", (), fields)()
    with pytest.raises(AttributeError, match="_age"):
        slotted.age = 5


def test_broken_main(
    capsys: pytest.CaptureFixture[str], shared_orders: list[str]
) -> None:
    typed_property_broken.main()
    expected = "ben ordered ['espresso'], aged unknown\n"
    assert capsys.readouterr().out == expected
    shared_orders.clear()


def test_a_factory_is_given_by_keyword() -> None:
    make: Any = TypedProperty
    with pytest.raises(TypeError, match="positional argument"):
        make(int, int)
