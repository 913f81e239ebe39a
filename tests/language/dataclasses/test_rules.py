"""Hints and rules that hold, once or always."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from examples.language.dataclasses import ruled, strict
from examples.language.dataclasses.ruled import Ruled, Scale, is_weight, rules
from examples.language.dataclasses.strict import Stamp, Strict


def test_stamps_that_fit() -> None:
    assert Stamp("heron", 85).series is None
    assert Stamp(motif="heron", cents=85, series=[1]).series == [1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((1, 85), "motif=1 is no <class 'str'>"),
        (("heron", "85"), "cents='85' is no <class 'int'>"),
        (("heron", 85, ["x"]), "series=['x'] is no list[int] | None"),
    ],
)
def test_stamps_that_do_not_fit(arguments: Any, message: str) -> None:
    with pytest.raises(TypeError) as caught:
        Stamp(*arguments)
    assert str(caught.value) == message


def test_strict_leaves_slots_alone_and_checks_once() -> None:
    @dataclass
    class Note(Strict):
        text: str

    note: Any = Note("fragile")
    note.text = 1
    assert note.text == 1
    assert not hasattr(Stamp("heron", 85), "__dict__")


def test_a_rule_holds_at_birth_and_later() -> None:
    message = "^Scale.grams: -1 breaks is_weight$"
    with pytest.raises(ValueError, match=message):
        Scale("counter 3", -1)
    scale = Scale(place="counter 3", grams=5)
    with pytest.raises(ValueError, match=message):
        scale.grams = -1
    assert scale == Scale("counter 3", 5)
    scale.place = ""
    assert scale.place == ""


@pytest.mark.parametrize(
    ("value", "fits"), [(0, True), (-1, False), (True, False), (1.0, False)]
)
def test_weights(value: object, fits: bool) -> None:
    assert is_weight(value) is fits


def test_rules_are_read_from_the_metadata_once() -> None:
    @dataclass
    class Box(Ruled):
        width: int = field(default=1, metadata={"rule": is_weight})
        label: str = field(default="", metadata={"unit": "cm"})

    model: Any = Box
    assert rules(model=model) == {"width": is_weight}
    assert rules(model) is rules(model)
    assert Scale("counter 3").grams == 0


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    strict.main()
    ruled.main()
    assert capsys.readouterr().out.splitlines() == [
        "Stamp(motif='heron', cents=85, series=[1, 2])",
        "cents='85' is no <class 'int'>",
        "Scale.grams: -1 breaks is_weight",
        "Scale(place='counter 3', grams=1200)",
    ]
