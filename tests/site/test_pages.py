"""What the built pages hold, read without a browser."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

ROOT = Path(__file__).parents[2]
EDIT = "https://github.com/proven-python/proven-python/edit/main/docs/"
COLUMN = 688  # pixels that the text is wide, on a wide screen
CHAPTER = "language/descriptors"


def pages(site: Path) -> dict[Path, BeautifulSoup]:
    return {
        path: BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in sorted(site.rglob("index.html"))
    }


@pytest.fixture(scope="module")
def built(site: Path) -> dict[Path, BeautifulSoup]:
    return pages(site)


@pytest.fixture(scope="module")
def chapter(site: Path) -> BeautifulSoup:
    text = (site / CHAPTER / "index.html").read_text("utf-8")
    return BeautifulSoup(text, "html.parser")


def link(page: BeautifulSoup, selector: str) -> str:
    found = page.select_one(selector)
    assert isinstance(found, Tag), selector
    return str(found["href"])


def test_nothing_is_fetched_from_another_host(
    built: dict[Path, BeautifulSoup],
) -> None:
    for path, page in built.items():
        for tag in page.select("script[src], img[src], iframe, source[src]"):
            assert "//" not in str(tag.get("src"))[:8], (path, tag)
        for tag in page.select("link[rel=stylesheet], link[rel=preconnect]"):
            assert "//" not in str(tag["href"]), (path, tag)


def test_assets_of_npm_are_published(site: Path) -> None:
    modules = ROOT / "theme" / "node_modules"
    mermaid = site / "assets" / "javascripts" / "mermaid.min.js"
    installed = modules / "mermaid" / "dist" / "mermaid.min.js"
    assert mermaid.read_bytes() == installed.read_bytes()


def test_every_page_has_one_title_and_unique_ids(
    built: dict[Path, BeautifulSoup],
) -> None:
    for path, page in built.items():
        assert len(page.select("h1")) == 1, path
        ids = [str(tag["id"]) for tag in page.select("article [id]")]
        assert len(ids) == len(set(ids)), (
            path,
            {one for one in ids if ids.count(one) > 1},
        )


def test_every_link_inside_the_site_leads_somewhere(
    site: Path, built: dict[Path, BeautifulSoup]
) -> None:
    anchors = {
        path: {str(tag["id"]) for tag in page.select("[id]")}
        for path, page in built.items()
    }
    for path, page in built.items():
        for tag in page.select("article a[href]"):
            parts = urlsplit(str(tag["href"]))
            if parts.scheme:
                continue
            target = path
            if parts.path:
                target = (path.parent / unquote(parts.path)).resolve()
                target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (path, tag)
            if parts.fragment and target in anchors:
                assert unquote(parts.fragment) in anchors[target], (path, tag)


def test_headings_have_permalinks(chapter: BeautifulSoup) -> None:
    headings = chapter.select("article h2[id]")
    assert headings
    for heading in headings:
        anchor = heading.select_one("a.headerlink")
        assert anchor is not None
        assert anchor["href"] == f"#{heading['id']}"


def test_pages_lead_on_back_and_up(chapter: BeautifulSoup) -> None:
    assert link(chapter, "a[rel=edit]") == f"{EDIT}{CHAPTER}.md"
    assert link(chapter, ".md-footer__link--prev")
    assert link(chapter, ".md-footer__link--next")
    trail = [tag.get_text().strip() for tag in chapter.select(".md-path a")]
    assert trail == ["Home", "Language", "Objects and classes"]


def test_links_that_are_icons_have_names(chapter: BeautifulSoup) -> None:
    # `title` names a link too, but not every screen reader reads it.
    edit = chapter.select_one("a[rel=edit]")
    assert edit is not None
    assert edit["aria-label"] == edit["title"] == "Edit this page"


def test_claims_are_marked_and_titles_lead_to_the_file(
    chapter: BeautifulSoup,
) -> None:
    claims = chapter.select(".claim")
    assert claims
    marks = ("# =>", "# mypy:", "# pyright:")
    assert all(claim.get_text().startswith(marks) for claim in claims)
    title = link(chapter, ".filename a")
    assert title.startswith(EDIT.replace("/edit/", "/blob/")[:-5])


def test_diagrams_have_a_name_and_words(chapter: BeautifulSoup) -> None:
    drawing = chapter.select_one(".diagram svg")
    assert drawing is not None
    assert drawing["role"] == "img"
    for attribute in ("aria-labelledby", "aria-describedby"):
        words = chapter.find(id=str(drawing[attribute]))
        assert words is not None
        assert words.get_text().strip()


def test_diagrams_fit_the_page(site: Path) -> None:
    wide = {
        str(path.relative_to(site).parent): int(width)
        for path in site.rglob("index.html")
        for width in re.findall(r"px;min-width:(\d+)px", path.read_text())
        if int(width) > COLUMN
    }
    assert wide == {}, "set rankSpacing and padding, or draw from the top"


def test_notebooks_bring_no_styles_or_scripts(site: Path) -> None:
    text = (site / "notebooks/object-layouts/index.html").read_text("utf-8")
    article = text[text.index("<article") : text.index("</article>")]
    assert "<style" not in article
    assert "<script" not in article
    assert "jupyter-wrapper" not in article
