"""Formulas from anybody, held against Python and against anything."""

import math
import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.language.introspection import arithmetic, price_list
from examples.language.introspection.arithmetic import (
    DEPTH,
    HIGHEST,
    LARGEST,
    LENGTH,
    FormulaError,
    evaluate,
)

NAMES = {"length": 4.5, "height": 2}
LEAVES = st.one_of(
    st.integers(0, 99).map(str),
    st.floats(0, 99, allow_nan=False).map(repr),
    st.sampled_from([*NAMES]),
)
FORMULAS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map("-({})".format),
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(
            lambda parts: "({} {} {})".format(*parts)
        ),
        inner.map("({}) ** 2".format),
    ),
    max_leaves=6,
)


@given(FORMULAS)
def test_evaluate_agrees_with_python(formula: str) -> None:
    try:
        expected = eval(formula, dict(NAMES))
    except ArithmeticError:
        with pytest.raises(FormulaError):
            evaluate(formula, NAMES)
        return
    try:
        assert evaluate(formula, NAMES) == expected
    except FormulaError as error:
        refusals = f"longer than {LENGTH}", f"beyond {LARGEST}"
        assert str(error) in refusals  # noqa: PT017  # both outcomes are right


@given(st.text() | st.text("()[]{}+-*/.,:=\"'x1eEjJ_ \t\n\\", max_size=220))
def test_any_text_has_a_number_or_is_refused(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = evaluate(text, {"x": 2})
        except FormulaError:
            return
    assert isinstance(found, int | float)
    assert abs(found) <= LARGEST


@pytest.mark.parametrize(
    ("text", "result"),
    [
        (" 12 + 3 * length\n", 25.5),
        ("7 - 2 - 1", 4),
        ("7 / 2", 3.5),
        ("-height ** 2", -4),
        ("2 ** -1", 0.5),
        ("1_000", 1000),
        (f"1 ** {HIGHEST}", 1),
        (f"1 ** -{HIGHEST}", 1),
        (f"{LARGEST}", LARGEST),
        (f"-{LARGEST}", -LARGEST),
        ("-" * DEPTH + "1", 1),
        ("1" + " " * (LENGTH - 1), 1),
    ],
)
def test_value(text: str, result: float) -> None:
    assert evaluate(text=text, names=NAMES) == result


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1 +", "no expression"),
        ("1\0", "no expression"),
        ("\ud800", "no expression"),
        ("x = 1", "no expression"),
        ("(" * 150, "no expression"),
        ("1 / (height - 2)", "no value"),
        ("0 ** -1", "no value"),
        (f"1e11 ** {HIGHEST}", "no value"),
        ("(0 - 1) ** 0.5", "no real number"),
        (f"2 ** {HIGHEST + 1}", f"exponent beyond {HIGHEST}"),
        (f"2 ** -{HIGHEST + 1}", f"exponent beyond {HIGHEST}"),
        ("9 ** 9 ** 9", f"exponent beyond {HIGHEST}"),
        (f"{LARGEST} + 1", f"beyond {LARGEST}"),
        (f"-1 - {LARGEST}", f"beyond {LARGEST}"),
        ("1e999", f"beyond {LARGEST}"),
        ("9" * 100, f"beyond {LARGEST}"),
        ("-" * (DEPTH + 1) + "1", f"deeper than {DEPTH}"),
        ("1 + " * (DEPTH + 1) + "1", f"deeper than {DEPTH}"),
        ("(1" + " + 0" * DEPTH + ") * 2", f"deeper than {DEPTH}"),
        ("1" + " " * LENGTH, f"longer than {LENGTH}"),
        ("True", "True is no number"),
        ("False", "False is no number"),
        ("'a' * 9", "Constant is not arithmetic"),
        ("1j", "Constant is not arithmetic"),
        ("None", "Constant is not arithmetic"),
        ("width", "nobody knows 'width'"),
        ("5 % 2", "no such Mod"),
        ("1 << 9", "no such LShift"),
        ("+1", "UnaryOp is not arithmetic"),
        ("not 1", "UnaryOp is not arithmetic"),
        ("1 < 2", "Compare is not arithmetic"),
        ("length.real", "Attribute is not arithmetic"),
        ("abs(1)", "Call is not arithmetic"),
        ("(lambda: 1)()", "Call is not arithmetic"),
        ("[1][0]", "Subscript is not arithmetic"),
        ("(y := 1)", "NamedExpr is not arithmetic"),
    ],
)
def test_refusal(text: str, reason: str) -> None:
    with pytest.raises(FormulaError) as excinfo:
        evaluate(text, NAMES)
    assert str(excinfo.value) == reason


def test_a_name_may_not_smuggle_in_what_is_too_large() -> None:
    for worst in math.inf, -math.inf, math.nan, LARGEST + 1:
        with pytest.raises(FormulaError, match=f"beyond {LARGEST}"):
            evaluate("length", {"length": worst})


def test_the_cause_is_kept() -> None:
    with pytest.raises(FormulaError) as excinfo:
        evaluate("1 / 0", {})
    assert isinstance(excinfo.value.__cause__, ZeroDivisionError)
    with pytest.raises(FormulaError) as excinfo:
        evaluate("1 1", {})
    assert isinstance(excinfo.value.__cause__, SyntaxError)


def test_each_port_has_its_answer() -> None:
    formulas = {"Oslo": "length / 3", "Bergen": "len"}
    found = price_list.quotes(formulas=formulas, names={"length": 2})
    assert found == {"Oslo": "0.67 euros", "Bergen": "nobody knows 'len'"}


def test_mains(capsys: pytest.CaptureFixture[str]) -> None:
    arithmetic.main()
    price_list.main()
    assert capsys.readouterr().out.splitlines() == [
        "25.5",
        "Call is not arithmetic",
        "exponent beyond 64",
        "no value",
        "Skagen  25.50 euros",
        "Visby   21.12 euros",
        "Turku   no value",
        "Oban    exponent beyond 64",
        "Hull    Call is not arithmetic",
        "Sylt    no expression",
        "Riga    nobody knows 'width'",
    ]


def test_limits_are_those_that_the_page_speaks_of() -> None:
    limits: Any = LENGTH, DEPTH, HIGHEST, LARGEST
    assert limits == (200, 20, 64, 10**12)
