"""What has no place for weak references cannot be found by them."""

import array
import weakref
from collections import deque
from typing import Any

import pytest

from examples.performance.weak_references import referable
from examples.performance.weak_references.referable import can_be_found


@pytest.mark.parametrize(
    "thing",
    [1, 1.5, "M31", b"M31", (1,), [1], {}, None, ..., object(), range(3)],
    ids=lambda thing: type(thing).__name__,
)
def test_no_place(thing: object) -> None:
    assert not can_be_found(thing)
    with pytest.raises(TypeError, match="cannot create weak reference to"):
        weakref.ref(thing)


@pytest.mark.parametrize(
    "thing",
    [{1}, frozenset(), deque[int](), array.array("d"), len, can_be_found, int],
    ids=lambda thing: type(thing).__name__,
)
def test_a_place(thing: object) -> None:
    assert can_be_found(thing=thing)


@pytest.mark.parametrize("base", [str, float, list, dict, object])
def test_a_subclass_gains_the_place(base: type) -> None:
    subclass: Any = type("Subclass", (base,), {})
    assert not can_be_found(base())
    assert can_be_found(subclass())


@pytest.mark.parametrize("base", [int, tuple, bytes])
def test_a_subclass_gains_nothing(base: type) -> None:
    subclass: Any = type("Subclass", (base,), {})
    assert not can_be_found(subclass())


def test_a_subclass_inherits_the_place() -> None:
    class Bright(referable.SlottedWithPlace):
        __slots__ = ()

    assert can_be_found(Bright())


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    referable.main()
    rows = dict(
        line.rsplit(maxsplit=1)
        for line in capsys.readouterr().out.splitlines()
    )
    assert rows == {
        **dict.fromkeys(["int", "str", "tuple", "list", "dict"], "no"),
        "object": "no",
        "set": "yes",
        "Slotted": "no",
        "SlottedWithPlace": "yes",
        "Exposure": "no",
        "FindableExposure": "yes",
        "Coordinates": "no",
        "Names": "yes",
        "NoneType": "no",
        "builtin_function_or_method": "yes",
        "function": "yes",
        "type": "yes",
    }
