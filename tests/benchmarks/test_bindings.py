"""Numbers in the prose hold, or the page and line are named."""

from pathlib import Path

import pytest

from benchmarks import _bindings
from benchmarks._harness import Result

MEASURED = {
    "cython": Result({"python": 10.0, "typed": 0.2, "c": 0.19}, {}),
}


def read(name: str) -> Result:
    """Offer one recorded result."""
    if name not in MEASURED:
        raise FileNotFoundError(f"{name}.json is missing: run it")
    return MEASURED[name]


def found(tmp_path: Path, text: str) -> tuple[int, list[str]]:
    """Check one page."""
    page = tmp_path / "docs" / "performance" / "cython.md"
    page.parent.mkdir(parents=True)
    page.write_text(text, encoding="utf-8")
    count, faults = _bindings.check(tmp_path / "docs", read)
    return count, [str(fault) for fault in faults]


@pytest.mark.parametrize(
    "claim",
    [
        "cython.typed >= 40 x python",
        "cython.typed <= 50 x python",
        "cython.typed >= 0.9 x c",
        "cython.c>=50x python",
        "cython.typed <= 0.2 s",
        "cython.typed <= 200 ms",
        "cython.typed >= 5 /s",
    ],
)
def test_a_true_claim_holds(tmp_path: Path, claim: str) -> None:
    assert found(tmp_path, f"Fast.<!--bench: {claim}-->\n") == (1, [])


def test_a_false_claim_is_named_with_what_was_measured(
    tmp_path: Path,
) -> None:
    text = "# Title\n\nFast.\n<!--bench: cython.typed >= 60 x python-->\n"
    assert found(tmp_path, text) == (
        1,
        [
            "docs/performance/cython.md:4: "
            "cython.typed is 50 x python, not >= 60 x"
        ],
    )


def test_an_upper_bound_can_be_false_too(tmp_path: Path) -> None:
    _, faults = found(tmp_path, "<!--bench: cython.c <= 1.5 x python-->")
    assert faults == [
        "docs/performance/cython.md:1: cython.c is 53 x python, not <= 1.5 x"
    ]


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("<= 150 ms", "is 200 ms, not <= 150 ms"),
        ("<= 0.1 s", "is 0.2 s, not <= 0.1 s"),
        (">= 1,000 /s", "is 5.0 /s, not >= 1,000 /s"),
    ],
)
def test_a_time_or_a_rate_can_be_false(
    tmp_path: Path, claim: str, told: str
) -> None:
    _, faults = found(tmp_path, f"<!--bench: cython.typed {claim}-->")
    assert faults == [f"docs/performance/cython.md:1: cython.typed {told}"]


def test_a_binding_in_a_listing_binds_nothing(tmp_path: Path) -> None:
    text = "```text\n<!--bench: cython.typed >= 99 x python-->\n```\n"
    assert found(tmp_path, text) == (0, [])


@pytest.mark.parametrize(
    ("claim", "unknown"),
    [
        ("cython.rust >= 2 x python", "rust"),
        ("cython.typed >= 2 x pypy", "pypy"),
    ],
)
def test_an_unknown_variant_is_named_with_the_known(
    tmp_path: Path, claim: str, unknown: str
) -> None:
    _, faults = found(tmp_path, f"<!--bench: {claim}-->")
    assert faults == [
        f"docs/performance/cython.md:1: cython has no {unknown!r}; "
        "it has c, python, typed"
    ]


def test_a_missing_result_is_named_with_its_command(tmp_path: Path) -> None:
    _, faults = found(tmp_path, "<!--bench: rust.typed >= 2 x python-->")
    assert faults == [
        "docs/performance/cython.md:1: rust.json is missing: run it"
    ]


@pytest.mark.parametrize(
    "comment",
    [
        "<!--bench: cython.typed > 2 x python-->",
        "<!--bench: cython.typed >= fast x python-->",
        "<!--bench: cython >= 2 x python-->",
        "<!--bench cython.typed >= 2 x python-->",
        "<!-- bench: cython.typed >= 2 -->",
    ],
)
def test_a_malformed_binding_is_quoted(tmp_path: Path, comment: str) -> None:
    _, faults = found(tmp_path, comment)
    assert faults == [
        f"docs/performance/cython.md:1: cannot read {comment}: "
        "write <!--bench: measurement.variant >= 2.5 x base--> or "
        "<!--bench: measurement.variant <= 2 s-->"
    ]


def test_every_page_and_claim_is_counted(tmp_path: Path) -> None:
    claim = "<!--bench: cython.typed >= 40 x python-->"
    assert found(tmp_path, f"{claim} and {claim}\n\n{claim}") == (3, [])


def test_no_pages_are_no_claims(tmp_path: Path) -> None:
    assert _bindings.check(tmp_path, read) == (0, [])
