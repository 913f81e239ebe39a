"""A bar chart with a logarithmic axis, for speed-ups.

A bar of twice the length is not twice the value: read the labels.
"""

# matplotlib leaves its keyword arguments untyped.
# pyright: reportUnknownMemberType=false

from collections.abc import Mapping
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.typing import RcKeyType

from examples.performance.object_layouts.chart import (
    BLUE,
    TEXT,
    Picture,
    render,
)


# --8<-- [start:limits]
def limits(*values: float) -> tuple[float, float]:
    """Return where a logarithmic axis begins and ends.

    It begins at half of the least value, so that even that has a bar, and
    leaves room for a label beyond the largest.
    """
    least, most = min(values) / 2, max(values)
    return least, most * (most / least) ** 0.15


# --8<-- [end:limits]
def ladder(
    title: str, steps: Mapping[str, float], colour: str = BLUE
) -> Picture:
    """Draw a bar for each step on a logarithmic axis, with its value.

    Args:
        title: What the values are, with their unit.
        steps: The values, by name, from the top bar to the lowest.
        colour: The colour of the bars.
    """
    look: dict[RcKeyType, Any] = {
        "font.size": 10,
        "svg.fonttype": "none",
        "text.color": TEXT,
        "ytick.labelcolor": TEXT,
    }
    names, values = list(steps), list(steps.values())
    with mpl.rc_context(look):
        figure = Figure(
            figsize=(4.8, 0.4 + 0.3 * len(steps)), layout="constrained"
        )
        axes = figure.subplots()
        axes.set_xscale("log")
        least, most = limits(*values)
        lengths = [value - least for value in values]
        drawn = axes.barh(
            names, lengths, left=least, color=colour, height=0.65
        )
        labels = [f"{value:,g}" for value in values]
        axes.bar_label(drawn, labels, padding=4)
        axes.set_xlim(least, most)
        axes.invert_yaxis()
        axes.xaxis.set_visible(False)
        axes.tick_params(left=False)
        axes.spines[:].set_visible(False)
        figure.suptitle(title, fontsize=10, x=0, ha="left")
        svg = render(figure)
    facts = ", ".join(f"{name} {value:,g}" for name, value in steps.items())
    return Picture(f"Bar chart, logarithmic. {title}: {facts}.", svg)


def main() -> None:
    print(ladder("times Python", {"Python": 1.0, "NumPy": 1500.0}).words)


if __name__ == "__main__":
    main()
