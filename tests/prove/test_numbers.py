"""A number in prose is bound or quoted, and neither side changes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from prove.numbers import check_numbers
from prove.page import read_page
from prove.quantities import quantities

if TYPE_CHECKING:
    from tests.prove.conftest import Project

FAST = "<!--bench: cython.typed >= 40 x python-->"
SHORT = "<!--bench: proving.page <= 2 s-->"
MANY = "<!--bench: proving.blocks >= 15 /s-->"


def told(project: Project, text: str) -> list[str]:
    file = project.write("docs/page.md", text)
    page = read_page(file, project.root)
    return [str(each) for each in check_numbers(page, file, project.root)]


@pytest.mark.parametrize(
    ("text", "spoken", "kind", "value"),
    [
        ("is 40x faster", "40x", "x", 40),
        ("is 40 \N{MULTIPLICATION SIGN} as fast", "40 \u00d7", "x", 40),
        ("40 times faster", "40 times", "x", 40),
        ("at least 1.5 times as fast", "1.5 times", "x", 1.5),
        ("three times slower", "three times", "x", 3),
        ("ten times NumPy's speed", "ten times", "x", 10),
        ("twice as fast", "twice as fast", "x", 2),
        ("half the memory", "half the memory", "x", 0.5),
        ("doubles the time", "doubles the time", "x", 2),
        ("a factor of two", "factor of two", "x", 2),
        ("a factor of 25", "factor of 25", "x", 25),
        ("an order of magnitude", "order of magnitude", "x", 10),
        ("two orders of magnitude", "two orders of magnitude", "x", 100),
        ("tenfold", "tenfold", "x", 10),
        ("30% faster", "30%", "x", 0.3),
        ("fifty per cent", "fifty per cent", "x", 0.5),
        ("takes 3 ms", "3 ms", "s", 0.003),
        ("takes 3ms", "3ms", "s", 0.003),
        ("20 \N{MICRO SIGN}s a call", "20 \N{MICRO SIGN}s", "s", 2e-5),
        ("within 5 minutes", "5 minutes", "s", 300),
        ("a 10-second wait", "10-second", "s", 10),
        ("ten seconds", "ten seconds", "s", 10),
        ("half a second", "half a second", "s", 0.5),
        ("56 bytes each", "56 bytes", "B", 56),
        ("twenty-four bytes", "twenty-four bytes", "B", 24),
        ("1.5 GB of it", "1.5 GB", "B", 1.5e9),
        ("64 KiB", "64 KiB", "B", 65536),
        ("25 lines of it", "25 lines", "line", 25),
        ("1,000 calls", "1,000 calls", "call", 1000),
        ("called 3 times", "3 times", "time", 3),
        ("15 small blocks a second", "15 small blocks a second", "/s", 15),
        ("40 requests per minute", "40 requests per minute", "/s", 40 / 60),
        ("20 blocks/s", "20 blocks/s", "/s", 20),
    ],
)  # fmt: skip
def test_a_quantity_is_found(
    text: str, spoken: str, kind: str, value: float
) -> None:
    (found,) = quantities(text)
    assert (found.text, found.kind) == (spoken, kind)
    assert found.value == pytest.approx(value)


def test_both_ends_of_a_range_count() -> None:
    found = quantities("takes 10 to 20 ms")
    assert [each.value for each in found] == [0.01, 0.02]


@pytest.mark.parametrize(
    "text",
    [
        "Python 3.11 calls it, and 3.12 calls it too",
        "on CPython 3.14 objects are immortal",
        "see PEP 659 and section 3",
        "in the 1990s, on 2026-11-21, or in 2024",
        "two classes, three exercises, nine statements",
        "it is called twice, half of them late",
        "the other half says what may be stored",
        "UTF-8 bytes, SHA-256, int64 objects, 64-bit",
        "a grid of 300 x 300 points",
        "3 fields and a second one",
        "two calls, one line",
    ],
)
def test_a_version_a_year_and_a_count_of_what_is_shown_are_none(
    text: str,
) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"It is at least 40 times as fast.{FAST}\n",
        f"It is at least forty times\nas fast.{FAST}\n",
        f"It is at least **40** times\n{FAST}\nas fast.\n",
        f"- 40x is the gain.\n  {FAST}\n",
        f"> 40\n> times as fast.{FAST}\n",
        f"| Version | Times as fast |\n|--|--|\n| C | 40{FAST} |\n",
        f"Proved in 2 s.{SHORT}\n",
        f"Proved in 2,000 ms.{SHORT}\n",
        f"At least 15 isolated blocks a second.{MANY}\n",
        "A tenth: 10%.<!--bench: a.b >= 0.1 x c-->\n",
    ],
)
def test_a_bound_number_passes(project: Project, text: str) -> None:
    assert told(project, f"# Page\n\n{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Takes 104 bytes.\n\n```python\nx  # => 104\n```\n",
        "Takes 104 bytes.\n\n```text\nsize: 104\n```\n",
        "# A\n\n30 times as fast.\n\n# B\n\n```text\n30 x\n```\n",
        "Waits 10 ms.\n\n```python\nsleep(0.01)\n```\n",
        "Called 3 times.\n\n```python\nfor n in range(3): ...\n```\n",
        "Up to 1,000 instances.\n\n```python\nLIMIT = 1_000\n```\n",
        "Those 2 lines.\n\n```python\nx = f()\ny = g()\n```\n",
    ],
)
def test_a_quoted_number_passes(project: Project, text: str) -> None:
    assert told(project, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "`40 times` and [a link](https://a.b/40-times).",
        '<img width="40%">',
        "[Read][40 times] it.\n\n[40 times]: https://a.b/40%20ms",
        "<!-- takes 40 ms -->",
        "```text\n40 times as fast\n```",
        "Said.{: .fast-40-x }",
    ],
)
def test_what_is_no_prose_speaks_of_nothing(
    project: Project, text: str
) -> None:
    assert told(project, f"# Page\n\n{text}\n") == []


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        (
            "# Page\n\nCompiled,\nit is 40 times faster.\n",
            "docs/page.md:4",
            '"40 times" is not bound: put '
            "<!--bench: measurement.variant >= 40 x base--> beside it",
        ),
        (
            "# Page\n\nIt is 40\ntimes faster.\n",
            "docs/page.md:3",
            '"40 times" is not bound',
        ),
        ("> `40` times\n", "docs/page.md:1", '"40 times" is not bound'),
        ("It is **40**x.\n", "docs/page.md:1", '"40 x" is not bound'),
        ("It is 40&times; it.\n", "docs/page.md:1", "is not bound"),
        ("# 40x faster\n", "docs/page.md:1", '"40x" is not bound'),
        ("- a\n- 40% of it\n", "docs/page.md:2", '"40%" is not bound'),
        ('!!! note "40x"\n', "docs/page.md:1", '"40x" is not bound'),
        ("| a |\n|--|\n| 3 ms |\n", "docs/page.md:3", '"3 ms" is not bound'),
        (
            "| a | Time, ms |\n|--|--:|\n| b | 3 |\n",
            "docs/page.md:3",
            '"3 ms" is not bound',
        ),
        (
            "Takes 3 ms.\n",
            "docs/page.md:1",
            "put <!--bench: measurement.variant <= 0.003 s--> beside it, or "
            "quote a claim or an output of this page, or code of this section",
        ),
        (
            "Takes 56 bytes.\n\n```python\nx  # => 64\n```\n",
            "docs/page.md:1",
            '"56 bytes" is not bound: quote it from a claim or an output',
        ),
        (
            "# A\n\nWaits 3 s.\n\n# B\n\n```python\nsleep(3)\n```\n",
            "docs/page.md:3",
            '"3 s" is not bound',
        ),
        (
            "Is 40 times as fast.\n\n```python\nrange(40)\n```\n",
            "docs/page.md:1",
            '"40 times" is not bound',
        ),
        (
            "Takes 41 ms.\n\n```python\nx[40]  # => 42\n```\n",
            "docs/page.md:1",
            '"41 ms" is not bound',
        ),
    ],
)
def test_a_loose_number_is_told_with_its_place(
    project: Project, text: str, where: str, words: str
) -> None:
    (found,) = told(project, text)
    assert found.startswith(f"{where}: ")
    assert words in found


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        # The number alone was changed, or the bound alone.
        (
            f"Is 50 times as fast.{FAST}\n",
            [
                '"50 times" is bound to another number (>= 40 x python): '
                "change one of them",
                "binds >= 40 x python, but the paragraph does not say so: "
                "write the number 40 into it",
            ],
        ),
        # Another paragraph's number.
        (
            f"Is 40 times as fast.\n\nThat is a lot.{FAST}\n",
            ['"40 times" is not bound', "binds >= 40 x python"],
        ),
        # A time is no factor.
        (f"Takes 40 s.{FAST}\n", ['"40 s" is not bound', "binds >= 40 x"]),
        # Of two numbers, one.
        (
            f"Is 40 times as fast, or 60 times as slow.{FAST}\n",
            ['"60 times" is bound to another number (>= 40 x python)'],
        ),
        # A word that says nothing.
        (f"Is much faster.{FAST}\n", ["binds >= 40 x python, but"]),
        (
            "Fast.<!--bench: a.b > 2 x c-->\n",
            ["cannot read <!--bench: a.b > 2 x c-->: write <!--bench: "],
        ),
    ],
)
def test_number_and_bound_agree(
    project: Project, text: str, told_of: list[str]
) -> None:
    found = told(project, text)
    assert len(found) == len(told_of), found
    for each, words in zip(found, told_of, strict=True):
        assert words in each


def test_a_binding_in_a_listing_is_only_shown(project: Project) -> None:
    assert told(project, f"````text\n```text\n{FAST}\n```\n````\n") == []
