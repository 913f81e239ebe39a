"""Items are put back, or taken away again."""

# The blocks are what is under test, as they are nested here.
# ruff: noqa: PT012

import os

import pytest

from examples.language.monkey_patching.solutions import items
from examples.language.monkey_patching.solutions.items import ItemPatches


def test_items_are_as_before_after_an_error() -> None:
    prices = {"oolong": 420}
    with pytest.raises(ValueError, match="x"), ItemPatches() as patches:
        patches.item(mapping=prices, key="oolong", value=1)
        patches.item(prices, "oolong", 2)
        patches.item(prices, "sencha", 3)
        assert prices == {"oolong": 2, "sencha": 3}
        raise ValueError("x")
    assert prices == {"oolong": 420}


def test_item_that_the_block_took_away_is_no_obstacle() -> None:
    prices = {"oolong": 420}
    with ItemPatches() as patches:
        patches.item(prices, "sencha", 3)
        patches.item(prices, "oolong", 3)
        prices.clear()
    assert prices == {"oolong": 420}


def test_environment_is_a_mapping() -> None:
    with ItemPatches() as patches:
        patches.item(os.environ, "TEA_SHOP", "closed")
        assert os.environ["TEA_SHOP"] == "closed"
    assert "TEA_SHOP" not in os.environ


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    items.main()
    assert capsys.readouterr() == (
        "{'oolong': 400, 'sencha': 350}\n{'oolong': 420}\n",
        "",
    )
