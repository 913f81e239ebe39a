"""Each parameter of `@dataclass` changes what its row says."""

import pytest

from examples.language.dataclasses import parameters
from examples.language.dataclasses.parameters import effect, kind, make

ROWS = """\
init=False           -__init__
repr=False           -__repr__
eq=False             -__eq__ -__hash__
order=True           +__ge__ +__gt__ +__le__ +__lt__
unsafe_hash=True     ~__hash__
frozen=True          +__delattr__ +__setattr__ ~__hash__
match_args=False     -__match_args__
kw_only=True         ~__init__ ~__match_args__
slots=True           -__dict__ -__weakref__ +__slots__ +code +grams
slots, weakref_slot  -__dict__ +__slots__ +code +grams
"""


def test_no_option_changes_nothing() -> None:
    assert effect() == ""
    assert effect(init=True, repr=True, eq=True, match_args=True) == ""


def test_two_options_are_told_together() -> None:
    assert effect(init=False, eq=False) == "-__eq__ -__hash__ -__init__"


def test_kinds_are_signatures_tuples_and_types() -> None:
    def weigh(grams: int) -> int:
        return grams

    assert kind(weigh) == "(grams: int) -> int"
    assert kind(("code",)) == ("code",)
    assert kind(None) is type(None)
    assert kind(["code"]) is list


def test_every_class_is_a_new_one() -> None:
    assert make() is not make()
    assert make(frozen=True).__name__ == "Parcel"


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    parameters.main()
    assert capsys.readouterr().out == ROWS
