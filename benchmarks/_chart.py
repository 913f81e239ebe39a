"""The picture of a table: which steps of a ladder are the large ones.

It is drawn as the notebooks draw theirs, for light and dark.
"""

import re
from collections.abc import Mapping

from benchmarks._harness import figure
from examples.performance.jit.ladder import ladder
from examples.performance.object_layouts.chart import Picture

LONG = re.compile(r"\d+\.\d{2,}")  # a tenth of a point is enough
TAG = re.compile(r"<[^>]+>")
EMPTY = re.compile(r"\s*<g/>|\s*<g>\s*</g>")


def drawing(title: str, ratios: Mapping[str, float]) -> str:
    """Return a bar for each ratio, as HTML that a page takes in.

    Args:
        title: What the ratios are of.
        ratios: Above 0, by label in Markdown, from the top to the lowest.
    """
    rows = {
        label.replace("`", ""): float(figure(ratio))
        for label, ratio in ratios.items()
    }
    picture = ladder(f"{title.replace('`', '')}, on a logarithmic axis", rows)
    drawn = Picture(picture.words, tidy(picture.svg))
    return f"<figure>{drawn.to_html()}</figure>"


def rounded(number: re.Match[str]) -> str:
    return f"{float(number[0]):.1f}"


def tidy(svg: str) -> str:
    """Round what is finer than anybody sees, and drop what draws nothing."""
    svg = TAG.sub(lambda tag: LONG.sub(rounded, tag[0]), svg)
    while svg != (less := EMPTY.sub("", svg)):
        svg = less
    return svg
