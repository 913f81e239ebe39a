"""What cannot be patched, and what can be patched in vain."""

import builtins
import dataclasses
import datetime
import time
from abc import ABC, abstractmethod
from typing import Any

import pytest

from examples.language.monkey_patching.kinds import Tea
from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.stored import stored


@dataclasses.dataclass
class Tin:
    grams: int = 100


@dataclasses.dataclass(frozen=True)
class Label:
    text: str = "Oolong"

    def upper(self) -> str:
        return self.text.upper()


class Leaf:
    __slots__ = ("grams",)
    grams: int

    def weigh(self) -> int:
        return self.grams


@pytest.mark.parametrize(
    ("target", "name", "message"),
    [
        (datetime.datetime, "now", "immutable type 'datetime.datetime'"),
        (int, "bit_length", "immutable type 'int'"),
        ([], "append", "'list' object attribute 'append' is read-only"),
        (Leaf(), "weigh", "'Leaf' object attribute 'weigh' is read-only"),
        (Label(), "upper", "cannot assign to field 'upper'"),
        (Tea(), "label", "property 'label' of 'Tea' object has no setter"),
    ],
)
def test_refused_patch_changes_nothing_broken(
    target: object, name: str, message: str
) -> None:
    """No id: types made in C, slots, frozen instances, properties."""
    before = stored(target, name)
    with pytest.raises((AttributeError, TypeError), match=message):
        Patches().replace(target, name, None)
    assert stored(target, name) is before


def test_names_in_modules_of_c_can_be_patched() -> None:
    before = builtins.len, time.time
    with Patches() as patches:
        patches.replace(builtins, "len", lambda _: 3)
        patches.replace(time, "time", lambda: 0.0)
        assert (len([]), time.time()) == (3, 0.0)
    assert (builtins.len, time.time) == before


def test_property_is_patched_on_the_class() -> None:
    tea = Tea()
    with Patches() as patches:
        patches.replace(Tea, "label", property(lambda _: "Oolong"))
        assert tea.label == "Oolong"
    assert tea.label == "Tea"


def test_method_of_slotted_and_frozen_is_patched_on_the_class() -> None:
    leaf, label = Leaf(), Label()
    leaf.grams = 2
    with Patches() as patches:
        patches.replace(Leaf, "weigh", lambda _: 9)
        patches.replace(Label, "upper", lambda _: "SENCHA")
        assert (leaf.weigh(), label.upper()) == (9, "SENCHA")
    assert (leaf.weigh(), label.upper()) == (2, "OOLONG")


def test_generated_init_keeps_its_own_default_broken() -> None:
    """No id: `__init__` took the default when the class was made."""
    with Patches() as patches:
        patches.replace(Tin, "grams", 50)
        assert (Tin.grams, Tin().grams) == (50, 100)
    init: Any = Tin.__init__
    with Patches() as patches:
        patches.replace(init, "__defaults__", (50,))
        assert (Tin.grams, Tin().grams) == (100, 50)
    assert Tin() == Tin(100)


def test_special_method_of_an_instance_is_never_called_broken() -> None:
    """No id: syntax and built-ins look special methods up on the type."""
    tin = Tin()
    with Patches() as patches:
        patches.replace(tin, "__repr__", lambda: "patched")
        assert (tin.__repr__(), repr(tin)) == ("patched", "Tin(grams=100)")
    assert vars(tin) == {"grams": 100}


def test_patched_abstract_method_is_abstract_still_broken() -> None:
    """No id: ABCMeta wrote down what is abstract when the class was made."""

    class Kettle(ABC):
        @abstractmethod
        def boil(self) -> str: ...

    make: Any = Kettle
    with Patches() as patches:
        patches.replace(Kettle, "boil", lambda _: "hot")
        with pytest.raises(TypeError, match="abstract"):
            make()
        patches.replace(Kettle, "__abstractmethods__", frozenset())
        assert make().boil() == "hot"
    with pytest.raises(TypeError, match="abstract"):
        make()
