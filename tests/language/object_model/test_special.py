"""Syntax asks the type; operands negotiate."""

from itertools import product
from typing import Any

import pytest

from examples.language.object_model import data_model, special
from examples.language.object_model.special import equal
from examples.language.object_model.special import special as method_of


def test_special_method_is_looked_up_on_the_type() -> None:
    class Night:
        def __len__(self) -> int:
            return 3

        def __getattribute__(self, name: str) -> object:
            raise AssertionError

    night: Any = Night()
    assert method_of(night, "__len__")() == len(night) == 3
    plain: Any = type("Night", (), {"__len__": lambda self: 3})()
    plain.__len__ = lambda: 9
    assert method_of(plain, "__len__")() == len(plain) == 3


def test_special_method_is_bound_by_its_own_get() -> None:
    night: Any = type("Night", (), {"__len__": staticmethod(lambda: 4)})()
    assert method_of(night, "__len__")() == len(night) == 4


ANSWERS = None, True, False, NotImplemented


def eq(name: str, answer: object, calls: list[str]) -> dict[str, Any]:
    def called(self: object, other: object) -> object:
        calls.append(name)
        return answer

    return {} if answer is None else {"__eq__": called}


@pytest.mark.parametrize(
    ("mine", "other", "derived"), list(product(ANSWERS, ANSWERS, (0, 1, 2)))
)
def test_equal_negotiates_as_the_interpreter_does(
    mine: object, other: object, derived: int
) -> None:
    calls: list[str] = []
    left_type = type("Left", (), eq("left", mine, calls))
    bases = (left_type,) if derived == 1 else ()
    right_type = type("Right", bases, eq("right", other, calls))
    left, right = left_type(), right_type()
    if derived == 2:
        right = left_type()
    for a, b in [(left, right), (right, left), (left, left)]:
        expected, asked = a == b, calls.copy()
        calls.clear()
        assert equal(a, b) is expected
        assert calls == asked
        calls.clear()


def test_a_type_that_only_claims_to_be_derived_is_not_asked_first() -> None:
    class Meta(type):
        def __subclasscheck__(cls, other: type) -> bool:
            return True

    calls: list[str] = []
    left = Meta("Left", (), eq("left", True, calls))()
    right = type("Right", (), eq("right", False, calls))()
    assert (equal(left, right), left == right) == (True, True)
    assert calls == ["left", "left"]


@pytest.mark.parametrize(
    ("syntax", "calls"),
    [
        ("star.mass", ["__getattr__"]),
        ("1 + star", ["__radd__"]),
        ("star += 1", ["__iadd__"]),
        ("1 > star", ["__lt__"]),
        ("not star", ["__bool__"]),
        ("[*star]", ["__iter__", "__len__"]),
        ("with star: pass", ["__enter__", "__exit__"]),
    ],
)
def test_syntax_calls_these_methods(syntax: str, calls: list[str]) -> None:
    assert data_model.called_by(syntax) == calls


def test_every_answer_is_asked_for_by_some_syntax(
    capsys: pytest.CaptureFixture[str],
) -> None:
    data_model.main()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 19
    assert lines[0] == "star.mass       __getattr__"
    assert lines[-1] == "with star: pass __enter__ __exit__"
    asked = {name for line in lines for name in line[16:].split()}
    assert asked == set(data_model.ANSWERS)


def test_answers_are_the_least_that_will_do() -> None:
    answers = {n: a for n, a in data_model.ANSWERS.items() if a is not True}
    yes = set(data_model.ANSWERS) - set(answers)
    assert yes == {"__eq__", "__lt__", "__bool__", "__contains__"}
    stars: Any = answers.pop("__iter__")
    assert list(stars) == []
    assert set(answers.values()) == {0, "", None}


def test_recorder_is_a_star_that_keeps_its_calls_apart() -> None:
    calls: list[str] = []
    star: Any = data_model.recorder(calls)
    assert type(star).__name__ == "Star"
    assert (star + 1, len(star), calls) == (0, 0, ["__add__", "__len__"])


def test_main_of_special(capsys: pytest.CaptureFixture[str]) -> None:
    special.main()
    assert capsys.readouterr().out == "4 True False\n"
