"""The solution, beyond what the check asks of every answer."""

import math
import runpy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.exercises.validation import solution, starter
from examples.exercises.validation.solution import Booking, Field, between


@given(st.integers(1, 14), st.floats(0, 500))
def test_what_fits_comes_back(nights: int, rate: float) -> None:
    booking = Booking("Ada", nights, rate)
    assert (booking.guest, booking.nights, booking.rate) == (
        "Ada",
        nights,
        rate,
    )


@given(st.floats(), st.floats(), st.floats())
def test_between_agrees_with_clamping(
    low: float, high: float, value: float
) -> None:
    inside = between(low, high)(value)
    assert inside == (sorted([low, value, high]) == [low, value, high]) or (
        math.isnan(low + high + value) and not inside
    )


def test_the_error_tells_field_rule_and_value() -> None:
    with pytest.raises(
        ValueError, match=r"^nights breaks between\(1, 14\): 0$"
    ):
        Booking("Ada", 0, 10)
    with pytest.raises(TypeError, match=r"^nights takes int, not True$"):
        Booking("Ada", True, 10)


@pytest.mark.parametrize(
    ("nights", "rate"), [(0, 0), (15, 0), (1, -0.5), (1, 500.5)]
)
def test_what_is_just_outside_is_refused(nights: int, rate: float) -> None:
    with pytest.raises(ValueError, match=r"breaks between\("):
        Booking("Ada", nights, rate)


def test_a_rule_without_a_name_is_shown_as_it_is() -> None:
    class Even:
        def __call__(self, number: int) -> bool:
            return number % 2 == 0

        def __repr__(self) -> str:
            return "Even()"

    class Hut:
        beds = Field(int, Even())

    with pytest.raises(ValueError, match=r"^beds breaks Even\(\): 3$"):
        Hut().beds = 3


def test_the_class_shows_the_field() -> None:
    assert type(Booking.nights) is Field
    assert Booking.nights.name == "nights"


@pytest.mark.parametrize(
    ("module", "lines"),
    [
        (starter, ["Bo -2 39", "Bo -2 39"]),
        (
            solution,
            [
                "Ada 3 ['blanket']",
                "Bo 1 []",
                "guest breaks not_blank: ''",
                "nights takes int, not True",
                "nights breaks between(1, 14): 15",
            ],
        ),
    ],
    ids=["starter", "solution"],
)
def test_output(
    module: object, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    runpy.run_path(str(vars(module)["__file__"]), run_name="__main__")
    assert capsys.readouterr().out.splitlines() == lines


@pytest.mark.parametrize("module", [starter, solution])
def test_the_rule_that_comes_with_the_exercise(module: object) -> None:
    not_blank = vars(module)["not_blank"]
    assert not_blank("Ada")
    assert not not_blank(" \t")
