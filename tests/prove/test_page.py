"""A page is read as its reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.prove.conftest import Project

INDENTED = """\
# Page

??? note "Solution"

    ```python
    def f() -> int:
        return 1


    f()  # => 1

    f()  # => 2
    ```

Prose.
"""


def test_blank_lines_of_an_indented_block_count(project: Project) -> None:
    (block,) = project.page(INDENTED).blocks
    assert block.text == (
        "def f() -> int:\n    return 1\n\n\nf()  # => 1\n\nf()  # => 2\n"
    )
    assert [line.origin.line for line in block.lines] == [*range(6, 13)]
    (wrong,) = project.findings(INDENTED)
    assert wrong.startswith("docs/page.md:12: the claim is wrong")


def test_a_longer_fence_holds_a_shorter_one(project: Project) -> None:
    page = "````sh\ncat <<'END' > /dev/null\n```python\n```\nEND\n````\n"
    (block,) = project.page(page).blocks
    assert block.lines[1] == "```python"
    assert project.findings(page) == []


def test_the_blocks_of_a_chain_make_one_script(project: Project) -> None:
    cont = "<!--pytest-codeblocks:cont-->\n"
    page = project.page(
        f"```python\nx = 1\n```\n\nText.\n\n{cont}```python\ny = x\n```\n\n"
        "```python\nz = 1\n```\n"
    )
    assert [program.text for program in page.programs] == [
        "x = 1\ny = x\n",
        "z = 1\n",
    ]
    assert page.programs[0].starts == [1, 2]
