"""A function compiled again."""

import traceback
from types import FunctionType

import pytest

from examples.language.decorators.solutions import unasserted as module
from examples.language.decorators.solutions.unasserted import (
    clearance,
    unasserted,
)


def depth_of(chart: dict[str, float], port: str = "Brest") -> float:
    assert port in chart
    return chart[port]


ASSERTED = FunctionType(clearance.__code__, {})  # main() changes it
LINE = depth_of.__code__.co_firstlineno


def test_asserts_are_gone_and_the_rest_is_there() -> None:
    with pytest.raises(AssertionError):
        depth_of({})
    made = unasserted(depth_of)
    assert made is depth_of
    assert made({"Brest": 6.0}) == 6.0
    with pytest.raises(KeyError) as caught:
        made({})
    (*_, last) = traceback.extract_tb(caught.value.__traceback__)
    assert (last.name, last.lineno) == ("depth_of", LINE + 2)
    assert last.filename == __file__


def test_method_is_compiled_like_a_function() -> None:
    class Chart:
        @unasserted
        def depth(self, port: str) -> str:
            assert not port
            return port

    assert Chart().depth("Brest") == "Brest"
    assert Chart.depth.__qualname__.endswith("Chart.depth")


def test_closure_is_refused() -> None:
    limit = 3

    def shallow(depth: float) -> bool:
        assert depth
        return depth < limit

    with pytest.raises(ValueError, match="requires a code object with 1"):
        unasserted(shallow)
    assert shallow(2)


def test_other_functions_in_it_are_left_alone() -> None:
    @unasserted
    def outer() -> str:
        def inner() -> str:
            """Is documented."""
            assert not inner.__name__
            return "inner"

        return f"outer of {inner()}, which {inner.__doc__}"

    assert outer() == "outer of inner, which Is documented."


def test_example_has_its_assert_until_then() -> None:
    assert ASSERTED(6.0, 4.5) == 1.5
    with pytest.raises(AssertionError, match="aground"):
        ASSERTED(4.5, 4.5)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    module.main()
    assert capsys.readouterr().out == "1.5 -1.5\n"
