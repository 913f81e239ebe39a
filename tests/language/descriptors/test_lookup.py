"""The written-down rule and the interpreter's own agree."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from examples.language.descriptors import lookup as chapter
from examples.language.descriptors.lookup import (
    MISSING,
    GetDelete,
    GetOnly,
    GetSet,
    Plain,
    SetOnly,
    answers,
    class_lookup,
    is_data,
    lookup,
    static,
)

ABSENT: Callable[[], object] = object
KINDS: list[Callable[[], object]] = [
    Plain,
    GetOnly,
    GetSet,
    GetDelete,
    SetOnly,
    ABSENT,
]


def result(look: Callable[[Any, str], object], target: object) -> object:
    try:
        return look(target, "price")
    except AttributeError:
        return AttributeError


def namespace(kind: Callable[[], object]) -> dict[str, object]:
    return {} if kind is ABSENT else {"price": kind()}


@pytest.mark.parametrize(
    ("own", "inherited", "entry"), list(product(KINDS, KINDS, [False, True]))
)
def test_lookup_is_what_the_interpreter_does(
    own: Callable[[], object], inherited: Callable[[], object], entry: bool
) -> None:
    base = type("Goods", (), namespace(inherited))
    shelf = type("Shelf", (base,), namespace(own))()
    if entry:
        vars(shelf)["price"] = "instance"
    assert result(lookup, shelf) == result(getattr, shelf)


@pytest.mark.parametrize(
    ("above", "own", "inherited"), list(product(KINDS, KINDS, KINDS))
)
def test_class_lookup_is_what_the_interpreter_does(
    above: Callable[[], object],
    own: Callable[[], object],
    inherited: Callable[[], object],
) -> None:
    meta = type("Meta", (type,), namespace(above))
    base = meta("Goods", (), namespace(inherited))
    shelf = meta("Shelf", (base,), namespace(own))
    assert result(class_lookup, shelf) == result(getattr, shelf)


def test_slotted_instance_has_only_its_class_to_ask() -> None:
    shelf: Any = type("Shelf", (), {"__slots__": ("price",)})()
    shelf.price = 5
    assert lookup(shelf, "price") == 5


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [
        (GetSet, True),
        (GetDelete, True),
        (SetOnly, True),
        (GetOnly, False),
        (Plain, False),
    ],
)
def test_writing_or_deleting_makes_a_data_descriptor(
    kind: Callable[[], object], verdict: bool
) -> None:
    assert is_data(kind()) is verdict


@pytest.mark.parametrize(
    ("kind", "without", "entry"),
    [
        (GetSet, "__get__", "__get__"),
        (GetDelete, "__get__", "__get__"),
        (GetOnly, "__get__", "instance"),
        (SetOnly, "itself", "instance"),
        (Plain, "itself", "instance"),
    ],
)
def test_precedence(
    kind: Callable[[], object], without: str, entry: str
) -> None:
    assert answers(kind()) == (without, entry)


def test_static_takes_the_first_along_the_mro() -> None:
    base = type("Goods", (), {"price": 1, "name": "tea"})
    shelf = type("Shelf", (base,), {"price": 2})
    assert static(shelf, "price") == 2
    assert static(shelf, "name") == "tea"
    assert static(shelf, "colour") is MISSING


def test_writing_goes_to_the_descriptor_or_is_refused() -> None:
    shelf: Any = type("Shelf", (), {"a": GetSet(), "b": GetDelete()})()
    shelf.a = 1
    assert vars(shelf) == {}
    with pytest.raises(AttributeError, match="__set__"):
        shelf.b = 1
    del shelf.b
    with pytest.raises(AttributeError, match="__delete__"):
        del shelf.a


def test_set_only_swallows_what_it_does_not_store() -> None:
    shelf: Any = type("Shelf", (), {"a": SetOnly()})()
    shelf.a = 1
    assert vars(shelf) == {}


def test_main_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    chapter.main()
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines[1:] == [
        ["GetSet", "__get__", "__get__"],
        ["GetDelete", "__get__", "__get__"],
        ["GetOnly", "__get__", "instance"],
        ["SetOnly", "itself", "instance"],
        ["Plain", "itself", "instance"],
    ]
