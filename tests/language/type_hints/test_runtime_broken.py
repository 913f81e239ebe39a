"""What goes wrong when hints are taken for more than they are."""

from typing import Any

import pytest

from examples.language.type_hints import (
    checkable_broken,
    enqueue,
    enqueue_broken,
    row,
    row_broken,
)


def test_runtime_checkable_looks_at_names_only_broken(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Own list: `runtime_checkable` checks no signature."""
    cowboy: Any = checkable_broken.Cowboy()
    assert isinstance(cowboy, checkable_broken.Drawable)
    assert checkable_broken.render(cowboy) == "PD;NonePU;"
    assert capsys.readouterr().out == "Bang!\n"
    with pytest.raises(TypeError, match=r"^3 cannot be drawn$"):
        checkable_broken.render(3)


def test_annotations_are_strings_after_the_import_broken() -> None:
    """Own list: hints taken raw under the future import; see S0-15."""
    assert row_broken.Dot.__annotations__ == {"x": "int", "y": "int"}
    with pytest.raises(TypeError, match="'str' object is not callable"):
        row_broken.from_row(row_broken.Dot, ["30", "40"])
    assert row_broken.Dot(30, 40) == row_broken.Dot(30, 40)


def test_row_is_read_by_what_its_hints_mean() -> None:
    assert row.Dot.__annotations__ == {"x": "int", "y": "int"}
    assert row.from_row(row.Dot, ["30", "40"]) == row.Dot(30, 40)


@pytest.mark.parametrize("module", [row, row_broken])
@pytest.mark.parametrize("texts", [["30"], ["30", "40", "50"]])
def test_row_must_have_a_text_for_each_field(
    module: Any, texts: list[str]
) -> None:
    class Line:
        x: "int"
        y: "int"

    reader: Any = module.from_row
    with pytest.raises((ValueError, TypeError)):
        reader(Line, texts)


def test_optional_parameter_with_a_shared_default_broken() -> None:
    """Own list: `X | None` with a mutable default."""
    first = enqueue_broken.enqueue("logo")
    assert enqueue_broken.enqueue("map") is first
    assert first == ["logo", "map"]
    assert enqueue_broken.enqueue("map", None) == ["map"]


def test_queue_is_made_in_the_call() -> None:
    assert enqueue.enqueue("logo") == ["logo"]
    assert enqueue.enqueue("map") == ["map"]
    queue: list[str] = []
    assert enqueue.enqueue("map", queue) is queue
    assert queue == ["map"]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    checkable_broken.main()
    row.main()
    row_broken.main()
    enqueue.main()
    enqueue_broken.main()
    assert capsys.readouterr().out.splitlines() == [
        "3 cannot be drawn",
        "Dot(x=30, y=40)",
        "{'x': 'int', 'y': 'int'}",
        "['logo'] ['logo', 'map']",
        "['map', 'logo'] ['logo']",
    ]
