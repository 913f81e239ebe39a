"""A replacement takes the arguments that the original takes."""

from collections.abc import Callable
from typing import Any

import pytest

from examples.language.monkey_patching.patches import Patches
from examples.language.monkey_patching.replacements import audited_total
from examples.language.monkey_patching.shop import Calculator
from examples.language.monkey_patching.solutions import checked as module
from examples.language.monkey_patching.solutions.checked import (
    call_shape,
    checked,
)


def original(cups: int, milk: bool = False) -> int:
    return cups + milk


def test_same_arguments_are_handed_on() -> None:
    found = checked(original=Calculator.total, replacement=audited_total)
    assert found is audited_total
    with Patches() as patches:
        patches.replace(Calculator, "total", found)


@pytest.mark.parametrize(
    "replacement",
    [
        lambda cups, sugar=False: cups,
        lambda cups, *, milk=False: cups,
        lambda cups, milk=True: cups,
        lambda cups: cups,
        lambda cups, milk: cups,
    ],
)
def test_other_name_kind_default_or_number_is_refused(
    replacement: Callable[..., Any],
) -> None:
    assert replacement(
        1, **({"milk": 0} if "milk" in str(call_shape(replacement)) else {})
    ) == original(1)
    with pytest.raises(TypeError, match="is not"):
        checked(original, replacement)


def test_message_shows_both() -> None:
    with pytest.raises(TypeError) as caught:
        checked(original, len)  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == (
        "(obj, /) is not (cups: int, milk: bool = False) -> int"
    )


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr() == (
        "why\n(self, /) is not (question: str) -> str\n",
        "",
    )
