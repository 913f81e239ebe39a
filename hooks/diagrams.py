"""Draw each mermaid diagram to SVG while the site is built.

mermaidx runs the real mermaid without a browser; what it drew is kept in
`.build/diagrams`, named by all that it depends on. The plugin mermaid2
owns the fence. A diagram that mermaidx cannot draw is left to it and to
the local copy of mermaid, on the pages that need it and nowhere else.
"""

# mermaidx has no stubs, and MkDocs leaves its events untyped.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# pyright: reportUnknownVariableType=false

import hashlib
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import mermaidx
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from prove.whole import write_whole

log = get_plugin_logger("diagrams")

# What mermaid2.fence_mermaid_custom writes; the source is not escaped.
FENCE = re.compile(
    r'<pre\s+class="mermaid"><code>(?P<source>.*?)\n</code></pre>', re.DOTALL
)
LOADER = re.compile(
    r'(?P<library><script src="[^"]*mermaid\.min\.js"></script>)'
    r"<script>window\.mermaidConfig[^<]*</script>"
)

# mermaid's own defaults, except for what the page's width asks for.
THEME = "default"
CONFIG: dict[str, Any] = {
    "flowchart": {"htmlLabels": True, "nodeSpacing": 40, "rankSpacing": 46},
    "sequence": {"mirrorActors": False, "bottomMarginAdj": 12},
}
LONG = re.compile(r"-?\d+\.\d{4,}(?:e-?\d+)?")
# Below this share of its natural size a diagram scrolls instead.
SMALLEST = 0.65

Draw = Callable[[str], str]


def draw(source: str) -> str:
    """The SVG of one diagram, as mermaid gives it.

    Raises:
        RuntimeError: mermaid refused the diagram, or QuickJS did.
    """
    drawing: Any = mermaidx.render(source, theme=THEME, config=CONFIG)
    return str(drawing.svg())


def key(source: str) -> str:
    """A name for all that a drawing depends on."""
    parts = (
        source,
        mermaidx.__version__,
        THEME,
        repr(CONFIG),
        hashlib.sha256(Path(__file__).read_bytes()).hexdigest(),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def drawn(source: str, cache: Path, draw: Draw = draw) -> str:
    """The finished SVG, from the cache when it is there."""
    kept = cache / f"{key(source)}.svg"
    if kept.exists():
        return kept.read_text("utf-8")
    svg = finish(draw(source))
    write_whole(kept, svg.encode())
    return svg


def finish(svg: str) -> str:
    """Leave of a drawing what the page needs, in the page's colours.

    The rules and markers that nothing uses go; the rules that stay lose
    the weight of their id, so that the style sheet's palette wins.
    """
    svg = re.sub(r' data-points="[^"]*"', "", svg)
    svg = re.sub(
        r' (?:d|points|transform)="[^"]*"',
        lambda found: LONG.sub(_rounded, found[0]),
        svg,
    )
    svg = re.sub(
        r'<marker id="([^"]*)".*?</marker>',
        lambda found: found[0] if f"url(#{found[1]})" in svg else "",
        svg,
        flags=re.DOTALL,
    )
    style = re.search(r"<style>(.*?)</style>", svg, re.DOTALL)
    if style:
        rest = svg[: style.start()] + svg[style.end() :]
        rules = _used_rules(style[1], rest)
        svg = svg.replace(style[0], f"<style>{rules}</style>", 1)
    width = _number(r'viewBox="\S+ \S+ (\S+) \S+"', svg)
    shape = (
        f'role="img" style="max-width:{width:.0f}px;'
        f'min-width:{width * SMALLEST:.0f}px"'
    )
    head, end, body = svg.partition(">")
    head = re.sub(r' style="[^"]*"', "", head)
    head = re.sub(r' aria-roledescription="[^"]*"', "", head)
    head = re.sub(r'role="[^"]*"', shape, head)
    return head + end + body


def _rounded(found: re.Match[str]) -> str:
    return f"{float(found[0]):.1f}"  # "17.0.4" are two numbers, "17.4" one


def _used_rules(css: str, rest: str) -> str:
    css = re.sub(r"@keyframes [\w-]+\{(?:[^{}]*\{[^{}]*\})*\}", "", css)
    names = {
        name
        for value in re.findall(r'class="([^"]*)"', rest)
        for name in value.split()
    }
    names |= set(re.findall(r"<([a-zA-Z]+)[ />]", rest))
    kept: list[str] = []
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        used = [
            re.sub(r"^#my-svg", ":where(#my-svg)", selector)
            for selector in selectors.split(",")
            if _matches(selector, names, rest)
        ]
        if used:
            kept.append(",".join(used) + "{" + body + "}")
    return "".join(kept)


def _matches(selector: str, names: set[str], rest: str) -> bool:
    if ":root" in selector:
        return False
    if any(
        f"{attribute}=" in selector and f'{attribute}="{value}"' not in rest
        for attribute, value in re.findall(r'\[([\w-]+)="(\w+)"\]', selector)
    ):
        return False
    plain = re.sub(r"#my-svg|\[[^\]]*\]|:+[\w-]+(\([^)]*\))?", "", selector)
    return all(name in names for name in re.findall(r"[a-zA-Z][\w-]*", plain))


def _number(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    if not found:
        raise RuntimeError(f"the drawing has no {pattern}")
    return float(found[1])


def inline(html: str, where: str, cache: Path, draw: Draw = draw) -> str:
    """Put the drawings into a page, each with ids of its own."""
    seen: Counter[str] = Counter()

    def figure(found: re.Match[str]) -> str:
        source = found["source"]
        if "accTitle" not in source or "accDescr" not in source:
            log.warning(
                "%s: a diagram needs accTitle: and accDescr: (%s)",
                where,
                source.strip().partition("\n")[0],
            )
        try:
            svg = drawn(source, cache, draw)
        except RuntimeError as refusal:
            log.info("%s: left to the browser: %s", where, refusal)
            return found[0]
        name = f"diagram-{key(source)[:8]}"
        seen[name] += 1
        if seen[name] > 1:
            name += f"-{seen[name]}"
        kind = source.split(None, 1)[0].removesuffix("-v2")
        # A diagram that is wider than a phone scrolls: keys need a stop.
        return (
            f'<div class="mermaid diagram" data-kind="{kind}" tabindex="0">'
            f"{svg.replace('my-svg', name)}</div>"
        )

    return FENCE.sub(figure, html)


def on_config(config: MkDocsConfig, /) -> MkDocsConfig:
    """Let mermaid2 parse only the pages with a diagram left to it."""
    plugin = cast(Any, config.plugins["mermaid2"])
    plugin._javascript = plugin.config["javascript"]  # is made by the build
    events = config.plugins.events["post_page"]
    original = plugin.on_post_page
    if original in events:
        events[events.index(original)] = _only_where_needed(original)
    return config


def _only_where_needed(original: Callable[..., str]) -> Callable[..., str]:
    def on_post_page(
        output: str, /, *, page: Page, config: MkDocsConfig
    ) -> str:
        if not FENCE.search(output):
            return output
        parsed = original(output, page=page, config=config)
        # Last in what instant navigation replaces, where Material waits for
        # it before it draws. The configuration is read by nobody.
        loader = LOADER.search(parsed)
        if not loader:
            log.warning("%s: mermaid2 put no script", page.file.src_uri)
            return parsed
        head, end, tail = parsed.replace(loader[0], "", 1).rpartition(
            "</footer>"
        )
        return head + end + loader["library"] + tail

    return on_post_page


def on_page_content(
    html: str, /, *, page: Page, config: MkDocsConfig, files: Files
) -> str:
    del files
    cache = Path(config.config_file_path).parent / ".build" / "diagrams"
    return inline(html, page.file.src_uri, cache)
