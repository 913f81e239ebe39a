"""What `read` takes for data, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples.by_example import evaluation
from examples.by_example.evaluation import LIMIT, read

LITERALS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda each: st.lists(each, max_size=3) | st.tuples(each, each),
    max_leaves=5,
)


@given(LITERALS)
def test_a_literal_comes_back(value: object) -> None:
    assert read(text=repr(value)) == value


@pytest.mark.parametrize(
    "text", ["open('x')", "x", "1 +", "{[]: 1}", "(" * 500, "\0", "9 .real"]
)
def test_anything_else_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"malformed|no literal|null"):
        read(text)


def test_the_limit_is_exact() -> None:
    assert read("1" + " " * (LIMIT - 1)) == 1
    too_long = rf"^{LIMIT + 1} characters, at most {LIMIT}$"
    with pytest.raises(ValueError, match=too_long):
        read("1" + " " * LIMIT)


def test_no_builtins_are_no_sandbox_broken() -> None:
    """S2-20: from a tuple to every class of the process."""
    escape = "().__class__.__base__.__subclasses__()"
    found = eval(escape, {"__builtins__": {}})
    assert any(each.__name__ == "BuiltinImporter" for each in found)


def test_main(capsys: pytest.CaptureFixture[str]) -> None:
    evaluation.main()
    assert capsys.readouterr().out.startswith("14\n25\n<budget>\n15\nTrue {")
