"""The machine that runs pickles agrees with the one that Python has."""

import pickle
from decimal import Decimal
from pickle import UnpicklingError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.serialization import effects, machine
from examples.language.serialization.effects import Effects, Said, Told
from examples.language.serialization.machine import MARK, contents, run
from examples.language.serialization.payload_broken import Payload
from examples.language.serialization.post import Post, sample
from examples.language.serialization.summit import summit
from examples.language.serialization.trail import Trail

LEAVES = (
    *(st.none(), st.booleans(), st.integers(), st.text(), st.binary()),
    *(st.floats(allow_nan=False), st.complex_numbers(allow_nan=False)),
    st.decimals(allow_nan=False),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(LEAVES),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text() | st.integers(), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_the_model_agrees_with_pickle(value: Any) -> None:
    data = pickle.dumps(value, protocol=4)
    assert repr(run(data, Effects())) == repr(pickle.loads(data))


def test_the_model_makes_objects() -> None:
    for value in (sample(), [sample().author] * 2, Decimal("18.50")):
        assert run(pickle.dumps(value, protocol=4), Effects()) == value


def test_what_was_one_object_is_one_again() -> None:
    hut = ["Gleckstein"]
    first, second = run(pickle.dumps([hut, hut], protocol=4), Effects())
    assert first is second


def test_a_list_that_holds_itself_comes_back() -> None:
    loop: list[Any] = []
    loop.append(loop)
    found = run(pickle.dumps(loop, protocol=4), Effects())
    assert found[0] is found


def test_setstate_and_reduce_are_called() -> None:
    trail = Trail("Eiger Trail", [1, 3])
    assert run(pickle.dumps(trail, protocol=4), Effects()).climb() == 2
    eiger = summit("Eiger")
    assert run(pickle.dumps(eiger, protocol=4), Effects()) is eiger


@pytest.mark.parametrize("value", [{1}, frozenset("a"), b"x" * 256])
def test_what_is_not_modelled_is_refused(value: object) -> None:
    with pytest.raises(UnpicklingError, match=r"^[A-Z_]+ is not in this mod"):
        run(pickle.dumps(value, protocol=4), Effects())


def test_contents_of_a_stack() -> None:
    stack = [0, MARK, 1, MARK, 2, 3]
    assert contents(stack, "APPENDS") == [2, 3]
    assert stack == [0, MARK, 1]
    assert contents(stack, "TUPLE1") == [1]
    assert contents([1, 2, 3], "SETITEM") == [2, 3]
    assert contents([1, 2, 3], "APPEND") == [3]


def test_the_real_effects() -> None:
    real = Effects()
    assert real.find("decimal", "Decimal.from_float") == Decimal.from_float
    assert real.call(divmod, (7, 2)) == (3, 1)
    assert real.create(int, ("7",)) == 7
    post = Post.__new__(Post)
    assert real.fill(post, vars(sample())) is post
    assert post == sample()


def test_telling_does_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(pickle.dumps(Payload(), protocol=4), Told())
    assert str(told) == "builtins.print('code of the sender runs here')"
    assert capsys.readouterr() == ("", "")


def test_what_is_told_of_an_object() -> None:
    told = Told()
    assert told.create(Said("Post"), (1, "a")) == "Post.__new__(Post, 1, 'a')"
    filled = told.fill(Said("post"), {"a": 1})
    assert filled == "post\n  filled with {'a': 1}"
    assert repr(told.find("os", "system")) == "os.system"
    assert repr([told.call("f", ())]) == "[f()]"
    assert isinstance(told.call("f", ()), Said)


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    effects.main()
    machine.main()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "42",
        "operator.add(40, 2)",
        "{'hut': ('Gleckstein', 80.5)}",
        "[(1+2j)]",
    ]
