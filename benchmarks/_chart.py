"""Draw what was measured: a bar for each variant, on a logarithmic scale.

A table says how much; a picture says which steps of a ladder are the large
ones.  It is drawn as the notebooks draw theirs, for light and dark.
"""

# matplotlib leaves its keyword arguments untyped.
# pyright: reportUnknownMemberType=false

import re
from collections.abc import Mapping
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter
from matplotlib.typing import RcKeyType

from benchmarks._harness import figure
from examples.performance.object_layouts.chart import (
    BLUE,
    TEXT,
    Picture,
    render,
)

LONG = re.compile(r"\d+\.\d{2,}")  # a tenth of a point is enough
EMPTY = re.compile(r"\s*<g/>|\s*<g>\s*</g>")
LOOK: dict[RcKeyType, Any] = {
    "font.size": 10,
    "svg.fonttype": "none",
    "text.color": TEXT,
    "xtick.labelcolor": TEXT,
    "ytick.labelcolor": TEXT,
}


def ladder(title: str, rows: Mapping[str, float]) -> Picture:
    """Draw ratios: a bar begins at 1, and doubling adds the same anywhere.

    Args:
        title: What the ratios are of.
        rows: Ratios, above 0, by label, from the top to the lowest.
    """
    names, values = list(rows), list(rows.values())
    with mpl.rc_context(LOOK):
        drawn = Figure(
            figsize=(4.8, 0.7 + 0.28 * len(rows)), layout="constrained"
        )
        axes = drawn.subplots()
        lengths = [value - 1 for value in values]
        axes.barh(names, lengths, left=1, height=0.6, color=BLUE, zorder=2)
        axes.axvline(1, color=TEXT, linewidth=0.8)
        axes.set_xscale("log")
        least, most = min(*values, 1), max(*values, 1)
        room = (most / least) ** 0.1
        axes.set_xlim(least / room, most * room * 1.2)
        steps = (1, 2, 5) if most < 200 * least else (1,)
        axes.xaxis.set_major_locator(LogLocator(subs=steps))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:g}"))
        axes.xaxis.set_minor_formatter(NullFormatter())
        axes.grid(axis="x", color="#888888", alpha=0.35)
        axes.margins(y=0.08)
        axes.invert_yaxis()
        axes.tick_params(length=0)
        axes.tick_params(axis="x", which="minor", length=0)
        axes.spines[:].set_visible(False)
        drawn.suptitle(title, fontsize=10, x=0, ha="left")
        svg = tidy(render(drawn))
    facts = ", ".join(
        f"{name}: {figure(value)}" for name, value in rows.items()
    )
    return Picture(f"Bar chart. {title}. {facts}.", svg)


def tidy(svg: str) -> str:
    """Round what is finer than anybody sees, and drop what draws nothing."""
    svg = LONG.sub(lambda it: f"{float(it[0]):.1f}", svg)
    while svg != (less := EMPTY.sub("", svg)):
        svg = less
    return svg
