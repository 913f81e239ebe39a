"""One reader of hints for all versions."""

import sys
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING, Annotated, ForwardRef, TypeVar

import pytest

from examples.language.type_hints import hints
from examples.language.type_hints.hints import lenient, read_hints

if TYPE_CHECKING:
    from decimal import Context


class Tool:
    name: "str"
    after: "list[Pen]"
    made: "date | None" = None


class Pen(Tool):
    width: Annotated[int, "steps"]
    price: "Decimal | None"


class Strange(Pen):
    class Cap:
        """Known in this body only."""

    date: "date | None" = None
    cap: "Cap"
    context: "Context"
    contexts: "list[Context]"
    several: list["Context"]


def draw(pen: "Pen", context: "Context", width: "int | None" = None) -> "Tool":
    return pen


PEN = {
    "name": str,
    "after": list[Pen],
    "made": date | None,
    "width": Annotated[int, "steps"],
    "price": Decimal | None,
}


def test_hints_of_bases_come_first() -> None:
    assert read_hints(Pen) == PEN
    assert list(read_hints(Pen)) == list(PEN)
    assert list(read_hints(Tool)) == ["name", "after", "made"]


def test_one_unknown_name_leaves_the_others() -> None:
    assert read_hints(Strange) == PEN | {
        "date": date | None,
        "cap": Strange.Cap,
        "context": ForwardRef("Context"),
        "contexts": ForwardRef("list[Context]"),
        "several": list["Context"],
    }
    assert list(read_hints(Strange))[:5] == list(PEN)


def test_hint_of_a_subclass_wins() -> None:
    class Short(Strange):
        name: "int"  # type: ignore[assignment]  # what is to be seen

    assert read_hints(Short)["name"] is int


def test_function_is_read_too() -> None:
    assert read_hints(draw) == {
        "pen": Pen,
        "context": ForwardRef("Context"),
        "width": int | None,
        "return": Tool,
    }


def test_type_parameters_of_a_class_are_known() -> None:
    element = TypeVar("element")
    hints = {"item": "element", "other": "Unknown"}
    box = type(
        "Box", (), {"__annotations__": hints, "__type_params__": (element,)}
    )
    assert read_hints(box) == {
        "item": element,
        "other": ForwardRef("Unknown"),
    }


def test_class_of_no_module_is_read_from_its_body() -> None:
    lost = type(
        "Lost",
        (),
        {"__module__": "nowhere", "__annotations__": {"a": "int", "b": "X"}},
    )
    assert read_hints(lost) == {"a": int, "b": ForwardRef("X")}


def test_later_versions_are_asked_to_be_lenient(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = SimpleNamespace(Format=SimpleNamespace(FORWARDREF="lenient"))
    monkeypatch.setitem(sys.modules, "annotationlib", library)
    assert lenient() == {"format": "lenient"}
    monkeypatch.delitem(sys.modules, "annotationlib")


def test_earlier_versions_are_not() -> None:
    if sys.version_info < (3, 14):
        assert lenient() == {}


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    hints.main()
    assert capsys.readouterr().out.splitlines() == [
        "owner: type | collections.abc.Callable[..., object]",
        "return: dict[str, typing.Any]",
    ]
