"""Claims find their statements, and hold when they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prove.claims import find_claims, matches
from prove.origin import Line, Origin


def claims(text: str) -> list[tuple[tuple[int, int], list[str]]]:
    lines = [
        Line(row, Origin("docs/page.md", n))
        for n, row in enumerate(text.split("\n"), start=1)
    ]
    found, problems = find_claims(lines)
    assert problems == []
    return [(claim.key, claim.texts) for claim in found]


def test_a_claim_speaks_of_the_innermost_statement_on_its_line() -> None:
    assert claims("for x in y: print(x)  # => 1") == [((1, 12), ["1"])]
    assert claims("a(); b()  # => 1") == [((1, 5), ["1"])]
    assert claims("def f():\n    g()  # => 1") == [((2, 4), ["1"])]


def test_a_claim_on_a_header_speaks_of_the_whole_statement() -> None:
    assert claims("class A(B):  # => made\n    x = 1") == [((1, 0), ["made"])]
    assert claims("with x:  # => 1\n    y()  # => 2") == [
        ((1, 0), ["1"]),
        ((2, 4), ["2"]),
    ]


def test_a_claim_inside_brackets_speaks_of_the_statement() -> None:
    assert claims("f(\n    1,  # => 2\n)") == [((1, 0), ["2"])]


def test_claims_on_their_own_lines_continue_the_one_above() -> None:
    text = "print(1)  # => 1\n    # => 2\n# => 3\nf()\n# => 4\n# => 5"
    assert claims(text) == [((1, 0), ["1", "2", "3"]), ((4, 0), ["4", "5"])]


def test_a_claim_below_a_body_speaks_of_what_is_indented_like_it() -> None:
    text = "if x:\n    f()\n    # => inner"
    assert claims(text) == [((2, 4), ["inner"])]
    assert claims("if x:\n    f()\n\n# => outer") == [((1, 0), ["outer"])]


def test_a_claim_in_a_string_is_text() -> None:
    assert claims('x = "# => 1"') == []


def test_a_decorated_class_is_known_by_its_class_line() -> None:
    assert claims("@d\nclass A:  # => 1\n    x = 1") == [((2, 0), ["1"])]


def test_raises_names_type_and_message() -> None:
    lines = [
        Line("f()  # => raises json.JSONDecodeError: a: b", Origin("p", 1)),
        Line("# => second line", Origin("p", 2)),
    ]
    found, _ = find_claims(lines)
    kind = "json.JSONDecodeError", "a: b\nsecond line"
    assert found[0].raises == kind


@pytest.mark.parametrize(
    ("claimed", "actual", "holds"),
    [
        ("1", "1", True),
        ("1", "11", False),
        ("<A at 0x...>", "<A at 0x7f00>", True),
        ("<A at 0x...>", "<A at 0x7f00> and more", False),
        ("a...c", "a\nc", False),
        ("a\n...\nz", "a\nb\nc\nz", True),
        ("a\n...\nz", "a\nb\nc\ny", False),
        (".", "x", False),
    ],
)
def test_an_ellipsis_stands_for_text_on_its_line(
    claimed: str, actual: str, holds: bool
) -> None:
    assert matches(claimed, actual) is holds


@given(st.text(), st.text())
def test_without_an_ellipsis_only_the_same_text_matches(
    left: str, right: str
) -> None:
    if "..." not in left:
        assert matches(left, right) is (left == right)
    assert matches(left, left)
