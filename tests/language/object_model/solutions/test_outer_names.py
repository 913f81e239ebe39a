"""The names that a function takes from outside."""

import math
from typing import Any

import pytest

from examples.language.object_model.solutions import outer_names as solution
from examples.language.object_model.solutions.outer_names import (
    loaded,
    outer_names,
)


def distances(parallaxes: list[float]) -> list[float]:
    return sorted(1 / max(p, math.ulp(0.0)) for p in parallaxes)


def test_nested_functions_count_and_locals_do_not() -> None:
    function: Any = distances
    assert outer_names(function) == {"max", "math", "sorted"}
    assert loaded(function.__code__) == {"sorted"}
    assert distances([0.5, 1.0]) == [1, 2]


def test_function_that_needs_nothing() -> None:
    function: Any = lambda star: star  # noqa: E731 (the smallest function)
    assert outer_names(function) == set()


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    solution.main()
    assert capsys.readouterr().out == "['dis']\n"
