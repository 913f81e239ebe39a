"""One hook for any number of interfaces."""

from abc import ABCMeta, abstractmethod
from typing import Any

import pytest

from examples.language.abstract_base_classes.solutions import structural
from examples.language.abstract_base_classes.solutions.structural import (
    Structural,
)

step = abstractmethod(lambda self: None)
Weighed: Any = ABCMeta("Weighed", (Structural,), {"grams": step, "tare": step})


def kind(**attributes: object) -> type:
    return type("Kind", (type("Base", (), attributes),), {})


def test_all_methods_are_wanted() -> None:
    assert issubclass(kind(grams=print, tare=print), Weighed)
    assert not issubclass(kind(grams=print), Weighed)
    assert not issubclass(kind(tare=print), Weighed)


def test_none_is_a_refusal() -> None:
    assert not issubclass(kind(grams=print, tare=None), Weighed)
    loud = type("Loud", (kind(grams=print, tare=None),), {"tare": print})
    assert issubclass(loud, Weighed)


def test_subclass_of_an_interface_is_ordinary() -> None:
    child: Any = type("Child", (Weighed,), {"name": step})
    assert not issubclass(kind(grams=print, tare=print, name=print), child)
    assert issubclass(child, Weighed)


def test_refusal_leaves_registration_alone() -> None:
    crate = kind()
    Weighed.register(crate)
    assert issubclass(crate, Weighed)


def test_root_recognises_nobody() -> None:
    assert not issubclass(int, Structural)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    structural.main()
    assert capsys.readouterr().out == "25000 True False\n"
