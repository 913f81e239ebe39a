"""A class decorator that holds a constructor to its hints."""

from typing import Annotated, Any, ClassVar, Literal, Optional

import pytest

from examples.language.type_hints import checked as chapter
from examples.language.type_hints.checked import (
    Marker,
    Within,
    accepts,
    checked,
)

SMALL = Annotated[int, "any note", Within(1, 3)]


@pytest.mark.parametrize(
    ("hint", "fits", "fails"),
    [
        (int, [3, True], ["3", None, 3.0]),
        (int | None, [3, None], ["3"]),
        (Optional[int], [3, None], ["3"]),  # noqa: UP045  # the old form
        (Literal[1, "a"], [1, "a"], [True, 1.0, "b", None, []]),
        (list[int], [[], [1, 2]], [[1, "2"], (1,), None]),
        (list[int | None], [[None, 1]], [["1"]]),
        (SMALL, [1, 2, 3], [0, 4, "2"]),
        (list[SMALL], [[1, 3]], [[1, 4]]),
    ],
)
def test_values_fit_or_not(
    hint: Any, fits: list[object], fails: list[object]
) -> None:
    assert [each for each in fits if not accepts(hint, each)] == []
    assert [each for each in fails if accepts(hint, each)] == []


def test_what_cannot_be_judged_is_not() -> None:
    with pytest.raises(NotImplementedError, match=r"^no check for dict\[str"):
        accepts(dict[str, int], {})


def test_rule_is_a_value() -> None:
    rule: Any = Within(1, 3)
    assert {rule, Within(1, 3)} == {Within(1, 3)}
    with pytest.raises(AttributeError, match="cannot assign"):
        rule.low = 0


def test_good_marker_is_a_frozen_dataclass() -> None:
    hub: Any = Marker(name="hub", radius=1, path=[])
    assert hub == Marker(name="hub", radius=1, path=[])
    assert (hub.pen, Marker(name="hub", radius=500).path) == ("blue", None)
    with pytest.raises(AttributeError, match="cannot assign"):
        hub.name = "rim"


def test_constructor_takes_keywords_only() -> None:
    make: Any = Marker
    with pytest.raises(TypeError, match="positional"):
        make("hub", 20)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"name": 3}, "name=3 is no <class 'str'>"),
        (
            {"radius": 0},
            "radius=0 is no Annotated[int, Within(low=1, high=500)]",
        ),
        ({"pen": "green"}, "pen='green' is no Literal['blue', 'red']"),
        ({"path": ["a"]}, "path=['a'] is no list[int] | None"),
    ],
)
def test_bad_marker_is_refused(wrong: dict[str, Any], message: str) -> None:
    make: Any = Marker
    with pytest.raises(TypeError) as caught:
        make(**{"name": "hub", "radius": 20} | wrong)
    assert str(caught.value) == message


def test_subclass_checks_all_and_class_variables_are_left_alone() -> None:
    @checked
    class Flag(Marker):
        count: ClassVar[int] = 0
        colour: str

    assert Flag(name="a", radius=1, colour="red").colour == "red"
    make: Any = Flag
    with pytest.raises(TypeError, match="colour=3 is no"):
        make(name="a", radius=1, colour=3)
    with pytest.raises(TypeError, match="name=3 is no"):
        make(name=3, radius=1, colour="red")


def test_class_may_name_one_that_comes_later() -> None:
    assert Chain(link=Chain(link=None)).link == Chain(link=None)


def test_own_check_is_not_overwritten() -> None:
    class Careful:
        def __post_init__(self) -> None:
            """Would be lost."""

    with pytest.raises(
        TypeError, match=r"^Careful has its own __post_init__$"
    ):
        checked(Careful)


def test_checkers_are_told_what_is_generated() -> None:
    told: dict[str, Any] = getattr(checked, "__dataclass_transform__", {})
    told |= told["kwargs"]  # where 3.11 keeps what it does not know yet
    assert (told["frozen_default"], told["kw_only_default"]) == (True, True)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    chapter.main()
    assert capsys.readouterr().out.splitlines() == [
        "Marker(name='hub', radius=20, pen='blue', path=[0, 40])",
        "radius=900 is no Annotated[int, Within(low=1, high=500)]",
    ]


@checked
class Chain:
    link: "Chain | None"
