"""Overrides without a mark are named with the nearest base."""

import pytest

from examples.language.inheritance.invoice import ExportInvoice
from examples.language.inheritance.scale import ShopScale
from examples.language.inheritance.solutions import unmarked as module
from examples.language.inheritance.solutions.unmarked import (
    Marked,
    Unmarked,
    unmarked,
)


def test_overrides_are_named_with_the_base_that_had_them() -> None:
    assert unmarked(cls=ShopScale) == ["Scale.weigh"]
    assert unmarked(ExportInvoice) == ["Invoice._surcharge", "Invoice.lines"]


def test_marked_and_new_methods_are_not_named() -> None:
    assert unmarked(Marked) == []
    assert unmarked(Unmarked) == ["Marked.weigh"]
    assert Unmarked().print_label() == "new here"
    assert Marked().weigh(grams=500) == Unmarked().weigh(grams=500) == 0.5


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == "[] ['Marked.weigh']\n"
