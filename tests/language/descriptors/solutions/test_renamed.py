"""The old name forwards, and warns at the caller's line."""

import pytest

from examples.language.descriptors.solutions import renamed
from examples.language.descriptors.solutions.renamed import Product


def test_reading_and_writing_forward() -> None:
    beans = Product(2400)
    with pytest.warns(DeprecationWarning, match=r"Product\.cost is now price"):
        beans.cost = 2600
    with pytest.warns(DeprecationWarning, match=r"Product\.cost is now price"):
        assert beans.cost == beans.price == 2600


def test_class_access_forwards_too() -> None:
    with pytest.warns(DeprecationWarning, match="is now currency"):
        assert Product.money == "EUR"


def test_the_warning_points_at_the_caller() -> None:
    with pytest.warns(DeprecationWarning, match="is now") as caught:
        assert Product(2400).cost == 2400
    assert caught[0].filename == __file__


def test_the_new_name_is_silent() -> None:
    assert Product(2400).price == 2400


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    renamed.main()
    assert capsys.readouterr().out.splitlines() == [
        "2600 EUR",
        "Product.cost is now price",
        "Product.money is now currency",
    ]
