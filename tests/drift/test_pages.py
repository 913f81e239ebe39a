"""What is changed on a page, and where the change is made."""

from pathlib import Path

import pytest

from drift.mutant import changed
from drift.pages import page_mutants

PAGE = """# Basket

Write `basket.total_of` as `__len__` does, or see [the other](other.md#top)
and [`Basket`][examples.shop.basket]. It is 40 times faster.
<!--bench: shop.total >= 40 x loop-->

## Use

It adds.

```python title="examples/shop.py"
--8<-- "examples/shop.py:basket"
```

<!--pytest-codeblocks:cont-->
```python
total(3)  # => 6
total("3")  # mypy: arg-type
```
<!--pytest-codeblocks:expected-output-->
```text
sum 12
```

```mermaid
classDiagram
    accTitle: Basket
    accDescr: What it is made of.
    Basket <|-- GiftBasket
    Basket : \\_\\_len__()
```
"""
REGION = """# --8<-- [start:basket]
def total(count):
    return 2 * count
# --8<-- [end:basket]
"""


@pytest.fixture
def mutants(tmp_path: Path) -> dict[str, list[str]]:
    """The lines that become something else, by kind of change."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples/shop.py").write_text(REGION)
    page = tmp_path / "docs/basket.md"
    page.write_text(PAGE)
    found: dict[str, list[str]] = {}
    for mutant in page_mutants(page, tmp_path):
        text = changed(PAGE, mutant.edits)
        assert text != PAGE
        assert mutant.path == "docs/basket.md"
        row = text.split("\n")[mutant.line - 1]
        found.setdefault(mutant.kind, []).append(row)
    return found


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("outputs", "suq 12"),
        ("claims", "total(3)  # => 7"),
        ("types", 'total("3")  # mypy: arg-typq'),
        ("fences", "```py"),
        ("fences", '```python hl_lines="1"'),
        ("fences", "```txt"),
        ("fences", ""),
        ("includes", '--8<-- "examples/shop.pq:basket"'),
        ("includes", '--8<-- "examples/shop.py:baskeq"'),
        ("diagrams", "    Basket <|-- GiftBaskeq"),
        ("diagrams", "    Basket - > GiftBasket"),
        ("diagrams", "    Basket : __len__()"),
        ("diagrams", "    "),
        ("numbers", "<!--bench: shop.total >= 41 x loop-->"),
        ("numbers", "This is 37 times faster. It adds."),
        ("values", "total(4)  # => 6"),
    ],
)
def test_each_sort_of_drift_is_made(
    mutants: dict[str, list[str]], kind: str, row: str
) -> None:
    assert row in mutants[kind]


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("numbers", "It is 41 times"),
        ("links", "(otherq.md#top)"),
        ("links", "(other.md#topq)"),
        ("links", "[examples.shop.baskeq]"),
        ("names", "`basket.total_oq`"),
        ("names", "`__leq__`"),
    ],
)
def test_prose_is_changed_too(
    mutants: dict[str, list[str]], kind: str, part: str
) -> None:
    assert any(part in row for row in mutants[kind])


def test_lines_that_are_embedded_are_changed_in_their_own_file(
    mutants: dict[str, list[str]],
) -> None:
    assert not any("count" in row for rows in mutants.values() for row in rows)
