"""A timeline as a picture and in words.

The horizontal axis is no clock: what shares a column was under way at once.
"""

# matplotlib leaves its keyword arguments untyped.
# pyright: reportUnknownMemberType=false

# --8<-- [start:imports]
from collections.abc import Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.typing import RcKeyType

from examples.concurrency.timelines.calls import sequential
from examples.concurrency.timelines.recorder import Span, columns
from examples.performance.object_layouts.chart import TEXT, Picture, render

WIDTH = 9  # columns that every picture has room for, so that they compare
# Fill, edge and ink of a bar; TEXT becomes the colour of the page's text.
LOOK = {
    "dials": ("#0173b2", "#0173b2", "#ffffff"),
    "waits": ("none", TEXT, TEXT),
    "talks": ("#de8f05", "#de8f05", "#000000"),
}


# --8<-- [end:imports]
# --8<-- [start:words]
def words(spans: Sequence[Span]) -> str:
    """Tell, column by column, who does what."""
    placed = columns(spans)
    told: list[str] = []
    for column in range(max(where.stop for where in placed.values())):
        now = [s for s, where in placed.items() if column in where]
        said = ", ".join(sorted(f"{s.call} {s.state}" for s in now))
        told.append(f"{column + 1}: {said}")
    return "; ".join(told)


# --8<-- [end:words]
def timeline(title: str, spans: Sequence[Span]) -> Picture:
    """Draw a lane for each call, with a bar for each state.

    Args:
        title: How the calls were made.
        spans: What was recorded.
    """
    lanes = sorted({span.call for span in spans})
    look: dict[RcKeyType, Any] = {
        "font.size": 9,
        "svg.fonttype": "none",
        "text.color": TEXT,
        "ytick.labelcolor": TEXT,
    }
    with mpl.rc_context(look):
        figure = Figure(figsize=(5.2, 0.4 + 0.3 * len(lanes)))
        figure.set_layout_engine("constrained")
        draw(figure, lanes, spans)
        figure.suptitle(title, fontsize=10, x=0, ha="left")
        svg = render(figure)
    return Picture(f"Timeline. {title}. {words(spans)}.", svg)


def draw(figure: Figure, lanes: list[str], spans: Sequence[Span]) -> None:
    """Put the bars into the figure."""
    axes, placed = figure.subplots(), columns(spans)
    for span, where in placed.items():
        fill, edge, ink = LOOK[span.state]
        lane, left, width = lanes.index(span.call), where.start, len(where)
        axes.barh(
            lane, width - 0.1, 0.7, left, color=fill, edgecolor=edge, lw=0.8
        )
        middle = left + (width - 0.1) / 2
        axes.text(
            middle, lane, span.state, ha="center", va="center", color=ink
        )
    axes.set_xlim(0, max(WIDTH, *(p.stop for p in placed.values())))
    axes.set_yticks(range(len(lanes)), lanes)
    axes.invert_yaxis()
    axes.xaxis.set_visible(False)
    axes.tick_params(left=False)
    axes.spines[:].set_visible(False)


def main() -> None:
    print(timeline("One by one", sequential(["Ada", "Bo"])).words)


if __name__ == "__main__":
    main()
