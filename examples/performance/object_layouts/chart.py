"""A bar chart that a page can show in light, in dark and in words.

Its text takes the colour of the page around it, and its ids are gone.
"""

# matplotlib leaves its keyword arguments untyped.
# pyright: reportUnknownMemberType=false

import html
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.typing import RcKeyType

BLUE, TEAL = "#0173b2", "#029e73"
# --8<-- [start:text]
TEXT = "#010203"  # stands for the colour of the page's text
SIZE = "width: 24rem; max-width: 100%"
UNWANTED = {
    r"\s*<metadata>.*?</metadata>": "",  # the date
    r"\s*<defs>.*?</defs>": "",  # a style for the whole page, random ids
    r' (id|clip-path)="[^"]*"': "",
    r"font-family: [^;]*": "font-family: inherit",
    r'width="[\d.]+pt" height="[\d.]+pt"': f'style="{SIZE}"',
    TEXT: "currentColor",
}


# --8<-- [end:text]
@dataclass(frozen=True)
class Picture:
    """An inline SVG and what it says in words."""

    words: str
    svg: str = field(repr=False)

    def to_html(self) -> str:
        label = html.escape(self.words)
        opening = f'<svg role="img" aria-label="{label}" '
        return self.svg.replace("<svg ", opening, 1)

    _repr_html_ = to_html  # what a notebook asks for


def bars(title: str, rows: Mapping[str, float], colour: str = BLUE) -> Picture:
    """Draw a bar for each row, labelled with its value.

    Args:
        title: What the values are, with their unit.
        rows: The values, by name, from the top bar to the lowest.
        colour: The colour of the bars.
    """
    names, values = list(rows), list(rows.values())
    look: dict[RcKeyType, Any] = {
        "font.size": 10,
        "svg.fonttype": "none",
        "text.color": TEXT,
        "ytick.labelcolor": TEXT,
    }
    with mpl.rc_context(look):
        figure = Figure(
            figsize=(4.8, 0.4 + 0.3 * len(rows)), layout="constrained"
        )
        axes = figure.subplots()
        drawn = axes.barh(names, values, color=colour, height=0.65)
        axes.bar_label(drawn, fmt="{:.0f}", padding=4)
        axes.set_xlim(0, max(max(values), 1) * 1.12)
        axes.invert_yaxis()
        axes.xaxis.set_visible(False)
        axes.tick_params(left=False)
        axes.spines[:].set_visible(False)
        figure.suptitle(title, fontsize=10, x=0, ha="left")
        svg = render(figure)
    facts = ", ".join(f"{n} {v:.0f}" for n, v in rows.items())
    return Picture(f"Bar chart. {title}: {facts}.", svg)


def render(figure: Figure) -> str:
    """Return the figure as an `svg` element that a page can take in."""
    text = io.StringIO()
    figure.savefig(text, format="svg", transparent=True)
    svg = text.getvalue()
    svg = svg[svg.index("<svg ") :]
    for pattern, replacement in UNWANTED.items():
        svg = re.sub(pattern, replacement, svg, flags=re.DOTALL)
    return svg.strip()


def main() -> None:
    print(bars("bytes", {"dict": 184.0, "slots": 48.0}).words)


if __name__ == "__main__":
    main()
