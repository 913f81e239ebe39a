"""What `@dataclass` writes, and what it equals by hand."""

import dataclasses
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.dataclasses import parcel_by_hand, written


@dataclass(frozen=True)
class Parcel:
    code: str
    grams: int


class Open:
    code: str
    grams: int


VALUES = st.tuples(st.sampled_from("XY"), st.integers(0, 2))


@given(first=VALUES, second=VALUES)
def test_written_and_by_hand_agree(
    first: tuple[str, int], second: tuple[str, int]
) -> None:
    by_hand = [parcel_by_hand.Parcel(*value) for value in (first, second)]
    generated = [Parcel(*value) for value in (first, second)]
    assert (by_hand[0] == by_hand[1]) is (generated[0] == generated[1])
    assert repr(by_hand[0]) == repr(generated[0])
    assert hash(by_hand[0]) == hash(generated[0])


def test_by_hand_compares_the_same_class_only() -> None:
    class Insured(parcel_by_hand.Parcel):
        pass

    parcel = parcel_by_hand.Parcel(code="X", grams=1)
    assert parcel != Insured("X", 1)
    assert Insured("X", 1) != parcel
    assert Insured("X", 1) == Insured("X", 1)
    assert repr(Insured("X", 1)).endswith("Insured(code='X', grams=1)")
    assert parcel.__eq__("X") is NotImplemented


def test_methods_are_those_that_the_options_ask_for() -> None:
    class Bare:
        code: str

    assert set(written.written(Open)) == {"__init__", "__repr__", "__eq__"}
    methods = written.written(Bare, repr=False, frozen=True)
    assert set(methods) == {
        "__init__",
        "__eq__",
        "__setattr__",
        "__delattr__",
        "__hash__",
    }
    assert methods["__hash__"] == (
        "def __hash__(self):\n    return hash((self.code,))"
    )


def test_the_class_is_decorated_and_the_probe_is_gone() -> None:
    class Plain:
        code: str

    written.written(Plain)
    assert repr(Plain("X")).endswith("Plain(code='X')")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]  # decorated above
    assert not hasattr(dataclasses, "exec")


def test_functions_are_found_by_name_in_their_order() -> None:
    maker = "def make():\n def b(): pass\n def a(): return 2\n return b, a"
    assert written.methods(maker) == [
        ("b", "def b():\n    pass"),
        ("a", "def a():\n    return 2"),
    ]


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    written.main()
    out = capsys.readouterr().out
    for part in ("'grams',grams)", "__lt__", "FrozenInstanceError"):
        assert part.replace(" ", "") in out.replace(" ", "")
    parcel_by_hand.main()
    assert capsys.readouterr().out == (
        "Parcel(code='RR473124829GB', grams=1200) True\n"
    )
