"""What is made for each call is not the cost of the call."""

import runpy

import pytest

from examples.performance.profiling import multiplier, multiplier_broken
from examples.performance.profiling.multiplier import (
    Operation,
    create_multiplier,
    regular_function,
)
from examples.performance.profiling.sequence import profiled, rows


def hundred(function: Operation) -> None:
    for number in range(100):
        function(number)


def test_both_double() -> None:
    for number in (-3, 0, 21):
        assert create_multiplier(2)(number) == regular_function(number)
        assert multiplier_broken.dynamic(number) == 2 * number
        assert multiplier_broken.regular_function(number) == 2 * number
    assert create_multiplier(factor=5)(7) == 35


def test_setting_up_is_timed_broken() -> None:
    """S0-31: each call makes a function, and decorates it."""
    table = rows(profiled(hundred, multiplier_broken.dynamic))
    assert table["create_multiplier"].calls == 100
    assert table["wraps"].calls == 100
    assert table["multiplier"].calls == 100


def test_another_function_is_named_broken() -> None:
    """S0-31: `wraps` copies the name of what is never called."""
    made = multiplier_broken.create_multiplier(3)
    assert made.__name__ == "regular_function"
    assert made.__doc__ == "Double a number."
    assert made(5) == 15


def test_made_once_it_is_only_called() -> None:
    table = rows(profiled(hundred, create_multiplier(2)))
    assert table["multiplier"].calls == 100
    assert "create_multiplier" not in table
    assert create_multiplier(3).__name__ == "multiplier"
    assert create_multiplier(3).__doc__ is None


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    for module in (multiplier, multiplier_broken):
        runpy.run_path(str(module.__file__), run_name="__main__")
    out, err = capsys.readouterr()
    assert (out, err) == ("True multiplier\n42 regular_function\n", "")
