"""Stacks can be counted, written, read and added."""

import inspect
import runpy
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.performance.profiling import stacks
from examples.performance.profiling.bakery import bake
from examples.performance.profiling.stacks import (
    Stacks,
    count_calls,
    enter,
    read,
    stack_of,
    write,
)

NAMES = st.text("abc<>_", min_size=1, max_size=5)


def test_a_stack_begins_outside() -> None:
    def inner() -> list[str]:
        return stack_of(frame=inspect.currentframe(), below=here)

    here = inspect.currentframe()
    assert inner() == ["inner"]
    assert stack_of(here, None)[-1] == "test_a_stack_begins_outside"
    assert stack_of(None, None) == []


def test_calls_are_counted_by_their_stack() -> None:
    def evening() -> None:
        bake(loaves=2, work=3)

    assert count_calls(function=evening) == {
        ("evening",): 1,
        ("evening", "bake"): 1,
        ("evening", "bake", "knead"): 2,
        ("evening", "bake", "glaze"): 2,
        ("evening", "bake", "glaze", "drop"): 6,
    }


def test_only_calls_are_counted() -> None:
    here = inspect.currentframe()
    assert here is not None
    found = Stacks()
    for event in ("call", "return", "c_call"):
        enter(found, here.f_back, here, event, None)
    assert found == {("test_only_calls_are_counted",): 1}


def test_the_hook_of_before_comes_back() -> None:
    def other(*_: object) -> None:
        pass

    def fail() -> None:
        raise ValueError("burnt")

    sys.setprofile(other)
    try:
        with pytest.raises(ValueError, match="burnt"):
            count_calls(fail)
        assert sys.getprofile() is other
    finally:
        sys.setprofile(None)


def test_what_py_spy_writes_is_added_up() -> None:
    text = """\
<module> (bread.py:9);bake (bread.py:6);knead (bread.py:3) 31
 5

<module> (bread.py:9);bake (bread.py:7) 2
<module> (bread.py:9);bake (bread.py:6);knead (bread.py:2) 9
"""
    found = read(text=text)
    assert found == {
        ("<module>", "bake", "knead"): 40,
        ("<module>", "bake"): 2,
    }
    assert write(stacks=found) == "<module>;bake 2\n<module>;bake;knead 40"


@given(
    st.dictionaries(
        st.lists(NAMES, min_size=1).map(tuple), st.integers(1), max_size=5
    )
)
def test_what_is_written_can_be_read(
    counts: dict[tuple[str, ...], int],
) -> None:
    assert read(write(Stacks(counts))) == counts


def test_output(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(stacks.__file__), run_name="__main__")
    assert capsys.readouterr() == ("<lambda> 1\n<lambda>;<lambda> 3\n", "")
