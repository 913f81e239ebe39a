"""Trees that are read, and trees that are changed."""

import ast
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.introspection import exact, outline
from examples.language.introspection.exact import Exact, amount
from examples.language.introspection.outline import returns


def test_a_return_belongs_to_its_own_function() -> None:
    source = """
async def sail():
    class Deck:
        def lane(self):
            return 1
    wait = lambda: 2
    for n in range(3):
        if n:
            return n
    try:
        return 0
    finally:
        pass

def dock():
    pass
"""
    assert returns(source) == {"sail": 2, "dock": 0, "lane": 1}


def test_a_decimal_number_means_what_it_says() -> None:
    assert amount("0.1 + 0.2", {}) == Decimal("0.3")
    assert amount(source="a * 0.10", values={"a": 3}) == Decimal("0.30")
    tiny = amount("0.10000000000000000001", {})
    assert str(tiny) == "0.10000000000000000001"


def test_whole_numbers_and_texts_are_left_alone() -> None:
    assert amount("7 // 2 + len('0.5')", {}) == 6


@given(st.decimals(0, 10**6, places=3), st.decimals(0, 10**6, places=3))
def test_sums_are_exact(first: Decimal, second: Decimal) -> None:
    assert amount(f"{first} + {second}", {}) == first + second


def test_new_nodes_stand_where_the_old_ones_stood() -> None:
    source = "1 +\\\n  0.5"
    tree = Exact(source).visit(ast.parse(source, mode="eval"))
    call = tree.body.right
    assert ast.unparse(call) == "Decimal('0.5')"
    assert (call.lineno, call.col_offset) == (2, 2)


def test_an_error_has_the_line_of_the_number() -> None:
    with pytest.raises(TypeError) as excinfo:
        amount("(1 +\n'a' * 0.5)", {})
    assert excinfo.traceback[-1].lineno == 1


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    exact.main()
    outline.main()
    assert capsys.readouterr().out.splitlines() == [
        "9.50",
        "3",
        "{'fare': 2, 'step': 1}",
    ]
