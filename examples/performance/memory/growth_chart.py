"""Lines over the steps of a run, as a picture and in words.

There is no axis to read: the highest value of each line stands beside it.
"""

# matplotlib leaves its keyword arguments untyped.
# pyright: reportUnknownMemberType=false

# --8<-- [start:style]
from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.typing import RcKeyType

from examples.performance.object_layouts.chart import TEXT, Picture, render

# Lines differ in colour and in dashes.
STYLES = (("#0173b2", "-"), ("#de8f05", "--"), ("#029e73", ":"))
LOOK: dict[RcKeyType, Any] = {
    "font.size": 9,
    "svg.fonttype": "none",
    "text.color": TEXT,
}


# --8<-- [end:style]
# --8<-- [start:words]
def words(lines: Mapping[str, Sequence[int]]) -> str:
    """Tell where each line begins, how high it gets and where it ends."""
    told = (
        f"{name} from {values[0]} to {values[-1]}, at most {max(values)}"
        for name, values in lines.items()
    )
    return "; ".join(told)


# --8<-- [end:words]
def steps(title: str, lines: Mapping[str, Sequence[int]]) -> Picture:
    """Draw a line for each run, over its steps.

    Args:
        title: What the values are, with their unit.
        lines: The values after each step, by the name of the run; at most
            three, and of equal length.
    """
    with mpl.rc_context(LOOK):
        figure = Figure(figsize=(5.2, 2.4), layout="constrained")
        axes = figure.subplots()
        for (name, values), (colour, dash) in zip(
            lines.items(), STYLES, strict=False
        ):
            axes.plot(values, dash, color=colour, lw=2)
            axes.text(
                len(values) - 0.5,
                values[-1],
                f"{name}, at most {max(values):,}",
                va="center",
            )
        length = len(next(iter(lines.values())))
        axes.set_xlim(0, length * 1.7)
        axes.set_axis_off()
        figure.suptitle(title, fontsize=10, x=0, ha="left")
        svg = render(figure)
    return Picture(f"Line chart. {title}. {words(lines)}.", svg)


def main() -> None:
    print(steps("Bytes", {"leak": [10, 20, 30], "flat": [5, 9, 5]}).words)


if __name__ == "__main__":
    main()
