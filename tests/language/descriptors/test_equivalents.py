"""Each equivalent does what its built-in does."""

import builtins
from collections.abc import Callable
from typing import Any

import pytest

from examples.language.descriptors import equivalents
from examples.language.descriptors.equivalents import (
    ClassMethod,
    Method,
    Property,
    super_lookup,
)


def label(cup: Any, polite: bool = False) -> tuple[Any, bool]:
    return cup, polite


def as_is(function: Callable[..., Any]) -> Any:
    return function


def drink(in_class: object) -> Any:
    return type("Drink", (), {"label": in_class})


def super_of(start: Any, instance: Any) -> Any:
    return vars(builtins)["super"](start, instance)


@pytest.mark.parametrize("make", [Method, as_is])
def test_method_binds_the_instance(make: Callable[..., Any]) -> None:
    cup = drink(make(label))()
    assert cup.label(polite=True) == (cup, True)
    assert cup.label.__self__ is cup
    assert cup.label == cup.label
    assert cup.label is not cup.label


@pytest.mark.parametrize("make", [Method, as_is])
def test_method_steps_aside_for_the_instance(make: Callable[..., Any]) -> None:
    cup = drink(make(label))()
    cup.label = "my own"
    assert cup.label == "my own"


@pytest.mark.parametrize("make", [Method, as_is])
def test_method_of_the_class_is_unbound(make: Callable[..., Any]) -> None:
    in_class = make(label)
    drink_class = drink(in_class)
    assert drink_class.label is in_class
    assert drink_class.label("anything") == ("anything", False)


@pytest.mark.parametrize("make", [ClassMethod, classmethod])
def test_classmethod_binds_the_class_of_whoever_asks(
    make: Callable[..., Any],
) -> None:
    in_class = make(label)
    drink_class = drink(in_class)
    coffee: Any = type("Coffee", (drink_class,), {})
    assert drink_class.label() == (drink_class, False)
    assert coffee.label() == coffee().label() == (coffee, False)
    assert in_class.__get__(coffee())() == (coffee, False)


def circle_with(make: Callable[..., Any]) -> Any:
    class Circle:
        def __init__(self) -> None:
            self.stored = 1.0

        def times_three(self) -> float:
            return self.stored * 3

        def load(self) -> float:
            return self.stored

        def save(self, value: float) -> None:
            self.stored = value

        area = make(times_three)
        radius = make(load).setter(save)

    return Circle


@pytest.mark.parametrize("make", [Property, property])
def test_property_reads_and_writes(make: Callable[..., Any]) -> None:
    circle = circle_with(make)()
    circle.radius = 2
    assert (circle.radius, circle.area) == (2, 6)


@pytest.mark.parametrize("make", [Property, property])
def test_property_without_setter_is_read_only(
    make: Callable[..., Any],
) -> None:
    circle = circle_with(make)()
    vars(circle)["area"] = "shadow"
    assert circle.area == 3
    with pytest.raises(AttributeError) as caught:
        circle.area = 9
    assert "property 'area' of " in str(caught.value)
    assert str(caught.value).endswith("Circle' object has no setter")


def test_property_says_the_same_as_the_built_in() -> None:
    said: list[str] = []
    for make in Property, property:
        with pytest.raises(AttributeError) as caught:
            circle_with(make)().area = 9
        said.append(str(caught.value))
    assert said[0] == said[1]


@pytest.mark.parametrize("make", [Property, property])
def test_property_of_the_class_is_the_property(
    make: Callable[..., Any],
) -> None:
    circle_class = circle_with(make)
    assert circle_class.area is vars(circle_class)["area"]
    assert type(circle_class.area) is make


class Odd:
    """Has a `__get__` on the instance, where no rule looks."""

    def __init__(self) -> None:
        vars(self)["__get__"] = print


class Base:
    flavour = "plain"
    odd = Odd()

    def label(self) -> str:
        return "base"

    @classmethod
    def menu(cls) -> str:
        return cls.__name__


class Left(Base):
    def label(self) -> str:
        return "left"


class Right(Base):
    def label(self) -> str:
        return "right"


class Both(Left, Right):
    pass


@pytest.mark.parametrize("start", [Both, Left, Right])
def test_super_lookup_follows_the_mro_of_the_instance(start: Any) -> None:
    cup = Both()
    theirs = super_of(start, cup)
    assert super_lookup(start, cup, "label") == theirs.label
    assert super_lookup(start, cup, "menu")() == theirs.menu() == "Both"
    assert super_lookup(start, cup, "flavour") == "plain"
    assert super_lookup(start, cup, "odd") is theirs.odd is Base.odd


def test_super_lookup_says_the_same_as_the_built_in() -> None:
    with pytest.raises(AttributeError) as ours:
        super_lookup(Both, Both(), "colour")
    with pytest.raises(AttributeError) as theirs:
        print(super_of(Both, Both()).colour)
    assert str(ours.value) == str(theirs.value)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    equivalents.main()
    assert capsys.readouterr().out.splitlines() == [
        "a small drink, roasted here",
        "Coffee menu = Coffee menu",
        "property 'size' of 'Coffee' object has no setter",
    ]
