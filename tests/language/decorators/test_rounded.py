"""Bare, parametrised and stacked decorators."""

import pickle
from inspect import signature
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.decorators import rounded as module
from examples.language.decorators.rounded import (
    careless_depth,
    depth,
    height,
    in_feet,
    rounded,
    rounded_to,
)


def test_tide_is_high_at_first_and_low_half_a_period_later() -> None:
    assert [height(0), height(3.1), height(6.2), height(12.4)] == [
        4.0,
        2.5,
        1.0,
        4.0,
    ]


@given(metres=st.floats(0, 20), digits=st.integers(0, 4))
def test_decorators_are_functions_of_the_result(
    metres: float, digits: int
) -> None:
    def given_metres() -> float:
        return metres

    assert rounded(given_metres)() == round(metres, 2)
    assert rounded_to(digits)(given_metres)() == round(metres, digits)
    assert in_feet(given_metres)() == metres / 0.3048


@pytest.mark.parametrize("decorate", [rounded, rounded_to(1), in_feet])
def test_wrapper_wears_the_functions_name(decorate: Any) -> None:
    def sounding(line: float, *, lead: float = 0) -> float:
        """Measure."""
        return line - lead

    decorated = decorate(sounding)
    assert decorated.__name__ == "sounding"
    assert decorated.__doc__ == "Measure."
    assert decorated.__wrapped__ is sounding
    assert signature(decorated) == signature(sounding)
    assert decorated(3.0, lead=1.0) in (2.0, 2.0 / 0.3048)


def test_decorated_function_is_pickled_by_its_name() -> None:
    assert pickle.loads(pickle.dumps(height)) is height


def test_lowest_decorator_is_applied_first() -> None:
    assert depth(1.26) == 9.0
    assert careless_depth(1.26) == 2.7 / 0.3048


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == (
        "height: [4.0, 3.81, 3.29, 2.58]\n"
        "9.0 ft, rounded first 8.858267716535433 ft\n"
    )
