"""A parameter that asks for what is used, and one that asks for more."""

from collections.abc import Iterable

import pytest

from examples.language.type_hints import items, items_broken
from examples.language.type_hints.items import print_items_typed


@pytest.mark.parametrize(
    "given",
    [["pen", "speed"], ("pen", "speed"), {"pen": 1, "speed": 2}, None],
)
def test_any_iterable_is_printed(
    given: Iterable[str] | None, capsys: pytest.CaptureFixture[str]
) -> None:
    print_items_typed(given or (name for name in ("pen", "speed")))
    assert capsys.readouterr().out == "1. pen\n2. speed\n"


def test_one_string_is_refused() -> None:
    with pytest.raises(TypeError) as caught:
        print_items_typed("map")
    assert str(caught.value) == "one string, not its letters: 'map'"


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    items.main()
    items_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "1. circle",
        "2. square",
        "1. pen",
        "2. speed",
        "1. circle",
        "2. square",
    ]
