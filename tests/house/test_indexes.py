"""Each index leads to all that its part has."""

import re
from pathlib import Path

import pytest

PARTS = ("language", "concurrency", "performance")


def linked(index: Path) -> set[Path]:
    """The pages of this site that a page links to."""
    found = re.findall(r"\]\(([\w./-]+\.(?:md|py))[)#]", index.read_text())
    return {(index.parent / target).resolve() for target in found}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_lists_its_chapters(part: str, root: Path) -> None:
    folder = root / "docs" / part
    index = folder / "index.md"
    assert {*folder.glob("*.md")} - {index} <= linked(index)


@pytest.mark.parametrize("part", PARTS)
def test_the_front_page_leads_to_every_chapter(part: str, root: Path) -> None:
    docs = root / "docs"
    chapters = {
        docs / part / page.name
        for page in (docs / "reference" / part).glob("*.md")
    }
    assert chapters
    assert chapters <= linked(docs / "index.md")


@pytest.mark.parametrize("part", PARTS)
def test_the_reference_lists_every_chapter(part: str, root: Path) -> None:
    reference = root / "docs" / "reference"
    index = reference / "index.md"
    pages = {*(reference / part).glob("*.md")}
    assert pages
    assert pages <= linked(index)
    for page in pages:
        package = f"`examples.{part}.{page.stem.replace('-', '_')}`"
        assert package in index.read_text()


@pytest.mark.parametrize("part", PARTS)
def test_the_reference_has_every_module_but_the_broken_ones(
    part: str, root: Path
) -> None:
    for page in (root / "docs" / "reference" / part).glob("*.md"):
        listed = set(
            re.findall(r"^::: (examples\.[\w.]+)$", page.read_text(), re.M)
        )
        package = root / "examples" / part / page.stem.replace("-", "_")
        modules = {
            ".".join(path.relative_to(root).with_suffix("").parts)
            for path in package.glob("*.py")
            if not path.stem.startswith("_")
            and not path.stem.endswith(("_broken", "_pb2"))
        }
        assert modules <= listed, page
