"""The exercises of the three pages."""

import inspect
import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.introspection.solutions import (
    counted,
    horner,
    strict_settings,
    supplied,
    trail,
    used_names,
)

SERVICES = {"tide": 1.2, "wind": 7, "captain": "Ada"}


def test_a_function_gets_what_it_asks_for() -> None:
    def need(wind: int, *, tide: float = 0.0, crew: str = "none") -> object:
        return wind, tide, crew

    found = supplied.supplied(function=need, services=SERVICES)
    assert found == (7, 1.2, "none")


def test_a_function_with_keywords_gets_all() -> None:
    def rest(wind: int, **kwargs: object) -> object:
        return wind, kwargs

    assert supplied.supplied(rest, SERVICES) == (
        7,
        {"tide": 1.2, "captain": "Ada"},
    )


def test_a_parameter_called_kwargs_is_one_of_many() -> None:
    def ask(kwargs: int = 5) -> int:
        return kwargs

    assert supplied.supplied(ask, SERVICES) == 5


def test_what_no_service_fills_is_missing() -> None:
    def need(crew: str) -> str:
        return crew

    with pytest.raises(TypeError, match="crew"):
        supplied.supplied(need, SERVICES)


class Ferry:
    def dock(self, most: int) -> list[str]:
        return trail.trail(most=most)


def test_a_trail_has_the_innermost_last() -> None:
    here = "test_a_trail_has_the_innermost_last"
    assert Ferry().dock(2) == [here, "Ferry.dock"]
    assert Ferry().dock(1) == ["Ferry.dock"]
    assert Ferry().dock(0) == []
    assert len(trail.trail()) == 10
    assert len(Ferry().dock(10**6)) == len(inspect.stack(0)) + 1


@given(
    st.lists(st.integers(-9, 9), min_size=1, max_size=8), st.integers(-9, 9)
)
def test_a_polynomial_is_its_sum_of_powers(
    coefficients: list[int], x: int
) -> None:
    value = horner.polynomial(coefficients=coefficients)(x)
    assert value == sum(c * x**n for n, c in enumerate(coefficients))


def test_a_polynomial_shows_its_coefficients() -> None:
    made = horner.polynomial([12, 3, 0.5])
    assert inspect.getsource(made) == (
        "def polynomial(x):\n    return 12 + x * (3 + x * 0.5)\n"
    )
    assert made.__module__ == horner.__name__


def test_lines_are_counted() -> None:
    source = """\
def twice(n):
    if n:
        return 2 * n
    else:
        return 0
for n in 0, 1, 2:
    twice(n)
while False:
    print()
"""
    assert counted.counted(source) == Counter(
        {1: 1, 2: 3, 3: 2, 5: 1, 6: 1, 7: 3, 8: 1}
    )


def test_a_counted_program_keeps_its_lines_in_tracebacks() -> None:
    with pytest.raises(ZeroDivisionError) as excinfo:
        counted.counted("a = 0\n\nb = 1 / a\n")
    last = excinfo.traceback[-1]
    assert (str(last.path), last.lineno) == ("<counted>", 2)


def test_names_come_once_and_from_left_to_right() -> None:
    assert used_names.used_names(" c(b, a) + b.x\n") == ["c", "b", "a"]
    assert used_names.used_names(formula="(b +\n a)") == ["b", "a"]
    with pytest.raises(SyntaxError):
        used_names.used_names("a +")


@pytest.mark.parametrize("text", ['{"a": {"b": 1}}', "[1.5, null]", '"a"'])
def test_strict_json_is_json(text: str) -> None:
    assert strict_settings.strict(text=text) == json.loads(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("NaN", "NaN is no JSON"),
        ("[-Infinity]", "-Infinity is no JSON"),
        ('{"a": 1, "a": 1}', "'a' stands there twice"),
        ('[{"b": {"c": 0, "c": 1}}]', "'c' stands there twice"),
    ],
)
def test_strict_json_means_one_thing(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as excinfo:
        strict_settings.strict(text)
    assert str(excinfo.value) == reason


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    for module in counted, horner, strict_settings, supplied, trail:
        module.main()
    used_names.main()
    assert capsys.readouterr().out.splitlines() == [
        "{1: 1, 2: 3}",
        "32.0",
        "{'lanes': 3}",
        "'lanes' stands there twice",
        "NaN is no JSON",
        "wind 7, tide 1.2",
        "['main']",
        "['length', 'height']",
    ]
