"""What a reader's browser makes of the site, on every kind of page."""

# The fixtures come from conftest.py, which cannot be imported for its types.
# pyright: reportUnknownMemberType=false

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from prove.page import read_page

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "theme" / "node_modules"
KINDS = {
    "home": "",
    "path": "learning-path/",
    "part": "language/",
    "chapter": "language/descriptors/",
    "example": "by-example/descriptor-protocol/",
    "exercise": "exercises/validation/",
    "notebook": "notebooks/object-layouts/",
    "reference": "reference/language/descriptors/",
    "proof": "proof/",
    "lost": "404.html",
}
CHAPTER = KINDS["chapter"]
KILOBYTES = 120
SCHEMES: tuple[Any, ...] = ("light", "dark")

every_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
wide_and_narrow = pytest.mark.parametrize(
    "tab", [(1440, "light"), (390, "dark")], indirect=True, ids=["wide", "390"]
)


def violations(page: Any) -> list[str]:
    """What axe finds, a line each."""
    if not page.evaluate("typeof axe === 'object'"):
        page.add_script_tag(path=MODULES / "axe-core" / "axe.min.js")
    found = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {node['html'][:200]} {node.get('failureSummary')}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def look_for(page: Any, term: str) -> None:
    """Type a term, as a reader does: Material listens to the keys."""
    field = page.locator(".md-search__input")
    field.fill("")
    field.press_sequentially(term)


@pytest.mark.parametrize(
    "path",
    [
        *KINDS.values(),
        "language/metaclasses/",  # the longest of their kind
        "performance/cython/",
        "performance/cython-interop/",
    ],
)
def test_page_asks_no_other_host_and_is_light(tab: Any, path: str) -> None:
    tab.open(path)
    assert tab.foreign == []
    assert tab.errors == []
    total = sum(tab.weight.values())
    assert total <= KILOBYTES * 1024, sorted(
        tab.weight.items(), key=lambda item: -item[1]
    )


@wide_and_narrow
@every_kind
def test_page_is_accessible_in_both_palettes(tab: Any, path: str) -> None:
    page = tab.open(path)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        body = page.locator("body")
        wanted = {"light": "default", "dark": "slate"}[scheme]
        expect(body).to_have_attribute("data-md-color-scheme", wanted)
        assert violations(page) == [], scheme


@pytest.mark.parametrize("tab", [(390, "light")], indirect=True)
@every_kind
def test_page_does_not_scroll_sideways_at_390(tab: Any, path: str) -> None:
    page = tab.open(path)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


@wide_and_narrow
def test_search_is_accessible_and_finds_part_of_a_name(tab: Any) -> None:
    page = tab.open("")
    page.keyboard.press("/")
    results = page.locator(".md-search-result__link")
    for term, wanted in (
        ("__set_name__", "escriptor"),
        ("TypedProperty", "escriptor"),
        ("typed_property", "escriptor"),
    ):
        look_for(page, term)
        found = results.filter(has_text=wanted).first
        expect(found).to_be_visible(timeout=20_000)
    assert "\n".join(violations(page)) == ""
    assert tab.foreign == []
    assert tab.errors == []


def test_search_parts_dotted_and_camel_case_names(tab: Any) -> None:
    page = tab.open("")
    parts = page.evaluate(
        """async () => {
          const index = await (await fetch("search/search_index.json")).json()
          const separator = new RegExp(index.config.separator)
          return "in asyncio.TaskGroup(x), since 3.11".split(separator)
        }"""
    )
    assert {"asyncio", "Task", "Group", "3.11"} <= set(parts)


def test_copy_takes_the_listing_as_it_stands(tab: Any) -> None:
    page = tab.open(CHAPTER)
    listing = page.locator(".language-python").first
    listing.locator("[data-md-type=copy]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == listing.locator("code").inner_text().strip()
    assert "# =>" in copied


def test_copy_leaves_prompts_and_outputs_of_a_session_out(tab: Any) -> None:
    page = tab.open(CHAPTER)
    page.locator(".language-python code").first.evaluate(
        """code => code.innerHTML = '<span class="gp">>>> </span>1 + 1'
           + '<span class="go">2</span>'"""
    )
    page.locator("[data-md-type=copy]").first.click()
    assert page.evaluate("navigator.clipboard.readText()").strip() == "1 + 1"


def test_instant_navigation_keeps_diagrams_in_both_palettes(tab: Any) -> None:
    page = tab.open("language/")
    page.evaluate("window.kept = true")
    page.locator(f'article a[href$="{CHAPTER.split("/")[1]}/"]').first.click()
    page.wait_for_url(f"**/{CHAPTER}")
    expect(page.locator("h1")).to_contain_text("Descriptors")
    assert page.evaluate("window.kept"), "the page was loaded anew"
    shape = page.locator(".diagram .node :is(rect, path)").first
    fills = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        expect(shape).to_be_visible()
        fills.append(shape.evaluate("one => getComputedStyle(one).fill"))
    assert fills[0] != fills[1]
    assert tab.foreign == []


def diagrams(site: Path) -> list[tuple[str, str, str]]:
    """Page, mermaid source and built SVG of every diagram."""
    found: list[tuple[str, str, str]] = []
    for source in sorted((ROOT / "docs").rglob("*.md")):
        blocks = read_page(source, ROOT).blocks
        fences = [b.text for b in blocks if b.language == "mermaid"]
        name = source.relative_to(ROOT / "docs").with_suffix("")
        folder = name.parent if name.name == "index" else name
        built = (site / folder / "index.html").read_text("utf-8")
        soup = BeautifulSoup(built, "html.parser")
        drawn = [str(svg) for svg in soup.select(".diagram svg")]
        assert len(drawn) == len(fences), f"{source}: not all are drawn"
        found += [
            (str(name), fence, svg)
            for fence, svg in zip(fences, drawn, strict=True)
        ]
    return found


LABELS = """svg => {
  const copy = svg.cloneNode(true)
  for (const extra of copy.querySelectorAll("style, title, desc, defs"))
    extra.remove()
  const text = "text, foreignObject"
  return [...copy.querySelectorAll(text)]
    .map(one => one.textContent.replace(/\\s+/g, ""))
    .filter(text => text)
    .sort()
}"""


def test_drawings_say_what_the_real_mermaid_says(
    site: Path, tab: Any, hooks: Any
) -> None:
    page = tab.open("404.html")
    page.add_script_tag(path=MODULES / "mermaid/dist/mermaid.min.js")
    settings = {"startOnLoad": False, **hooks("diagrams").CONFIG}
    page.evaluate("settings => mermaid.initialize(settings)", settings)
    found = diagrams(site)
    assert found
    for number, (name, source, svg) in enumerate(found):
        ours, real = page.evaluate(
            """async ([code, id, source, svg]) => {
              const labels = eval(code)
              const parse = text => {
                const box = document.createElement("div")
                box.innerHTML = text
                return labels(box.querySelector("svg"))
              }
              const drawn = await mermaid.render(id, source)
              return [parse(svg), parse(drawn.svg)]
            }""",
            [LABELS, f"real-{number}", source, svg],
        )
        assert ours == real, name


CONTRAST = """() => {
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number)
  const light = ([r, g, b]) => [r, g, b]
    .map(c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0)
  const poor = []
  for (const node of document.querySelectorAll(".diagram .node")) {
    const shape = node.querySelector("rect, polygon, circle, ellipse, path")
    const label = node.querySelector(".nodeLabel, text")
    if (!shape || !label || !label.textContent.trim()) continue
    const fill = light(rgb(getComputedStyle(shape).fill))
    const style = getComputedStyle(label)
    const ink = light(rgb(label.tagName === "text" ? style.fill : style.color))
    const ratio = (Math.max(fill, ink) + .05) / (Math.min(fill, ink) + .05)
    if (ratio < 4.5) poor.push(`${label.textContent}: ${ratio.toFixed(1)}`)
  }
  return poor
}"""
SIZES = """() => [...document.querySelectorAll(".diagram foreignObject")]
  .filter(box => box.firstElementChild.scrollWidth > box.clientWidth + 12
    && box.clientWidth > 0)
  .map(box => box.textContent.trim())"""


def test_drawings_are_readable_in_both_palettes(site: Path, tab: Any) -> None:
    for name in sorted({name for name, _, _ in diagrams(site)}):
        path = f"{name}/".removesuffix("index/")
        page = tab.open(path)
        assert page.evaluate(SIZES) == [], f"{name}: wider than its box"
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(CONTRAST) == [], f"{name}, {scheme}"


def test_a_lost_reader_finds_search_and_every_part(tab: Any) -> None:
    page = tab.open("no/such/page/")
    expect(page.locator("h1")).to_have_text("This page does not exist")
    expect(page.locator("article li a")).not_to_have_count(0)
    page.get_by_role("button", name="Search the site").click()
    expect(page.locator(".md-search__input")).to_be_focused()


def test_keys_reach_what_scrolls(tab: Any) -> None:
    page = tab.open(CHAPTER)
    for box in page.locator(".diagram, article .table").all():
        assert box.get_attribute("tabindex") == "0"


ASSET = "docs/assets/javascripts/mermaid.min.js"
DRAWN = "def drawn("
REFUSE = """
def draw(source: str) -> str:
    raise RuntimeError("planted")


"""
FALLBACK = """
site_name: Fallback
site_url: https://proven-python.github.io/proven-python/
theme:
  name: material
  custom_dir: {root}/theme/overrides
  font: false
  features: [navigation.instant]
hooks: [refuse.py]
extra_css: [assets/stylesheets/proven.css]
extra_javascript: [assets/javascripts/proven.js]
nav:
  - index.md
  - drawn.md
markdown_extensions:
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:mermaid2.fence_mermaid_custom
plugins:
  - mermaid2:
      javascript: assets/javascripts/mermaid.min.js
"""
DIAGRAM = """# Drawn

```mermaid
flowchart LR
    accTitle: A title
    accDescr: What it shows
    one --> two
```
"""


@pytest.fixture(scope="module")
def undrawn(tmp_path_factory: pytest.TempPathFactory, serve: Any) -> Any:
    """A site whose diagrams the build cannot draw."""
    root = tmp_path_factory.mktemp("fallback")
    (root / "docs" / "assets" / "javascripts").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# Home\n\n[On](drawn.md)\n")
    (root / "docs" / "drawn.md").write_text(DIAGRAM)
    shutil.copy(MODULES / "mermaid/dist/mermaid.min.js", root / ASSET)
    (root / "mkdocs.yml").write_text(FALLBACK.format(root=ROOT))
    hook = (ROOT / "hooks" / "diagrams.py").read_text("utf-8")
    (root / "refuse.py").write_text(hook.replace(DRAWN, REFUSE + DRAWN, 1))
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "-d",
        "out",
    ]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    yield from serve(root / "out")


@pytest.mark.parametrize("instant", [False, True])
def test_diagram_that_the_build_cannot_draw_is_drawn_by_the_browser(
    browser: Any, undrawn: Any, visit: Any, instant: bool
) -> None:
    for tab in visit(browser, undrawn):
        page = tab.open("" if instant else "drawn/")
        if instant:
            assert not any("mermaid" in url for url in tab.weight)
            page.locator("article a[href*=drawn]").click()
        drawn = page.locator("div.mermaid")
        expect(drawn).to_be_visible()
        assert drawn.bounding_box()["height"] > 30
        assert any(url.endswith("mermaid.min.js") for url in tab.weight)
        assert tab.foreign == []
        assert tab.errors == []
