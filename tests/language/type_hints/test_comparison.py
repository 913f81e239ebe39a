"""Six models of one marker."""

from typing import Any, get_type_hints

import pytest

from examples.language.type_hints import comparison, markers
from examples.language.type_hints.comparison import (
    FAULTS,
    MODELS,
    outcome,
    tried,
)


@pytest.mark.parametrize("name", MODELS)
def test_every_model_takes_a_good_marker(name: str) -> None:
    made = MODELS[name](name="hub", radius=20, path=[0, 40])
    assert (made.name, made.radius, made.path) == ("hub", 20, [0, 40])


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("plain", ["kept"] * 6),
        (
            "careful",
            ["refused", "refused", "kept", "refused", "kept", "kept"],
        ),
        (
            "attrs",
            ["refused", "refused", "kept", "refused", "refused", "refused"],
        ),
        ("pydantic", ["20", "20", "1", "[0]", "refused", "kept"]),
        ("strict", ["refused"] * 6),
        (
            "beartype",
            [
                *("refused", "refused", "kept", "refused"),
                *("kept/refused", "kept"),
            ],
        ),
    ],
)
def test_each_model_has_its_own_answers(name: str, row: list[str]) -> None:
    assert [tried(MODELS[name], fault) for fault in FAULTS.values()] == row


def test_wrong_name_is_refused_where_names_are_checked() -> None:
    answers = {
        name: outcome(model, "name", 3, False)
        for name, model in MODELS.items()
    }
    assert answers.pop("plain") == "kept"
    assert set(answers.values()) == {"refused"}


def test_the_hints_are_the_same_in_each() -> None:
    for model in MODELS.values():
        hints = get_type_hints(model)
        told = {name: hints[name] for name in ("name", "radius", "path")}
        assert told == {"name": str, "radius": int, "path": list[int]}


def test_careful_marker_says_what_is_wrong() -> None:
    make: Any = markers.CarefulMarker
    with pytest.raises(TypeError, match=r"^radius='20' is no int$"):
        make("hub", "20", [])


def test_attrs_looks_into_the_list() -> None:
    make: Any = markers.AttrsMarker
    with pytest.raises(TypeError, match="'path' must be <class 'int'>"):
        make("hub", 20, [0, "x"])


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    comparison.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == list(MODELS)
    assert lines[1] == (
        "radius='20'    kept     refused  refused  20       refused  refused"
    )
    assert len(lines) == 1 + len(FAULTS)
