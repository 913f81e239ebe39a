"""A signature says what a call takes, and bind says it of one call."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.introspection import form
from examples.language.introspection.form import call, fare


@pytest.mark.parametrize(
    ("length", "height", "bikes", "euros"),
    [(4, 2.0, 0, 24), (4, 2.1, 0, 44), (4.5, 1.5, 2, 36), (6, 3, 1, 55)],
)
def test_fare(length: float, height: float, bikes: int, euros: int) -> None:
    assert fare(length=length, height=height, bikes=bikes) == euros


def test_texts_are_converted_as_the_hints_say() -> None:
    taken: list[object] = []

    def note(name: str, lanes: int, /, *, share: float = 0.5) -> str:
        taken.extend([name, lanes, share])
        return "noted"

    def by_name(name: str, lanes: int, *, share: float = 0.5) -> str:
        return note(name, lanes, share=share)

    answers = {"share": "0.25", "lanes": "3", "name": "7"}
    assert call(function=by_name, answers=answers) == "noted"
    assert taken == ["7", 3, 0.25]


def test_defaults_are_left_to_the_function() -> None:
    assert call(fare, {"length": "4"}) == fare(4.0)


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"length": "4", "bike": "1"}, "unexpected keyword argument 'bike'"),
        ({"bikes": "x"}, "missing a required argument: 'length'"),
    ],
)
def test_a_wrong_name_is_found_before_any_text_is_converted(
    answers: dict[str, str], message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        call(fare, answers)


def test_a_text_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="could not convert"):
        call(fare, {"length": "long"})


def plain(a: int, b: int = 0) -> None: ...


def positional(a: int, /, b: int) -> None: ...


def keywords(a: int, *, b: int, c: int = 0) -> None: ...


def rest(a: int, *args: int, b: int = 0, **kwargs: int) -> None: ...


@given(
    st.sampled_from([plain, positional, keywords, rest]),
    st.lists(st.just(1), max_size=3),
    st.dictionaries(st.sampled_from("abcd"), st.just(1)),
)
def test_bind_refuses_what_the_call_refuses(
    function: Callable[..., None], args: list[int], kwargs: dict[str, int]
) -> None:
    def refused(attempt: Callable[..., Any]) -> bool:
        try:
            attempt(*args, **kwargs)
        except TypeError:
            return True
        return False

    assert refused(inspect.signature(function).bind) == refused(function)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    form.main()
    assert capsys.readouterr().out.splitlines() == [
        "(length: float, height: float = 2.0, *, bikes: int = 0) -> int",
        "36",
    ]
