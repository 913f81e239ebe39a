"""The solution: rules read from hints."""

from typing import Annotated

import pytest

from examples.language.type_hints.checked import Marker, Within
from examples.language.type_hints.solutions import rules


class Wide(Marker):
    height: Annotated[int, "steps", Within(2, 9)]
    depth: Annotated[int, "steps"]


def test_every_rule_is_told_and_nothing_else() -> None:
    assert rules.rules(Marker) == {"radius": "1 to 500"}
    assert rules.rules(Wide) == {"radius": "1 to 500", "height": "2 to 9"}
    assert rules.rules(int) == {}


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    rules.main()
    assert capsys.readouterr().out == "{'radius': '1 to 500'}\n"
