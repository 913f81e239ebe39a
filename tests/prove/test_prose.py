"""Prose is what a page says outside fences, comments and its head."""

from pathlib import Path

from prove.origin import Origin
from prove.prose import blocks, code_spans, prose, without_code

PAGE = """\
---
tags: [`head`]
---
# A `title`

One `broken
span` and ``a `tick` ``. <!-- `gone` --> `<!-- kept -->`
<!-- two
`lines` -->

- an item with \\` and `f(x)`
- another

| a `cell` |
| a row |

````text
```
`fenced`
````

> ```text
> `quoted`
> ```

    ~~~
    `inside`
    ~~~

Lone ` tick.

Another ` tick.
"""


def write(folder: Path) -> Path:
    path = folder / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_lines_keep_their_numbers(tmp_path: Path) -> None:
    lines = prose(write(tmp_path), tmp_path)
    rows = PAGE.split("\n")
    assert len(lines) == len(rows)
    for number, line in enumerate(lines, start=1):
        assert line.origin == Origin("page.md", number)
        assert not line or line[:3] == rows[number - 1][:3]


def test_code_is_found_where_it_begins(tmp_path: Path) -> None:
    spans = [*code_spans(prose(write(tmp_path), tmp_path))]
    assert [(span.text, span.origin.line) for span in spans] == [
        ("title", 4),
        ("broken span", 6),
        ("a `tick`", 7),
        ("<!-- kept -->", 7),
        ("f(x)", 11),
        ("cell", 14),
    ]
    assert spans[4].around == "- an item with \\` and `f(x)`"


def test_rows_and_items_are_blocks_of_their_own(tmp_path: Path) -> None:
    found = [block[0] for block in blocks(prose(write(tmp_path), tmp_path))]
    assert [first.strip() for first in found] == [
        "# A `title`",
        "One `broken",
        "- an item with \\` and `f(x)`",
        "- another",
        "| a `cell` |",
        "| a row |",
        "Lone ` tick.",
        "Another ` tick.",
    ]


def test_code_is_blanked_in_its_place() -> None:
    assert without_code("a `b\nc` d ``e``") == "a   \n   d      "
