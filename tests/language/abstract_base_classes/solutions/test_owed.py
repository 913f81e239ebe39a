"""What a class owes."""

from abc import ABCMeta, abstractmethod

import pytest

from examples.language.abstract_base_classes.solutions import owed
from examples.language.abstract_base_classes.solutions.owed import owed as owes


def test_first_declaration_counts() -> None:
    step = abstractmethod(lambda self: None)
    old = ABCMeta("Old", (), {"carry": step, "ring": step})
    new = ABCMeta("New", (old,), {"carry": step, "sign": step})
    assert list(owes(cls=new).items()) == [
        ("carry", "Old"),
        ("ring", "Old"),
        ("sign", "New"),
    ]


def test_other_classes_owe_nothing() -> None:
    assert owes(int) == {}


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    owed.main()
    assert capsys.readouterr().out == (
        "{'fly': 'Airborne', 'sail': 'Seaborne'}\n"
    )
