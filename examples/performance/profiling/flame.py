"""A flame graph: as wide as the count, as high as the stack.

From left to right it is sorted by name: the order says nothing about time.
"""

# --8<-- [start:scale]
import html
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from examples.performance.profiling.stacks import Stacks

WIDTH, HEIGHT, LETTER = 720, 20, 7  # of the graph, a row and a letter
ORANGE, TEAL = "#de8f05", "#029e73"


# --8<-- [end:scale]
# --8<-- [start:box]
@dataclass(frozen=True, slots=True)
class Box:
    """A function in one place of the stack.

    Attributes:
        depth: How many callers it has.
        start: How much was counted to the left of it.
        count: What was counted in it and above it.
        own: What was counted in it alone.
    """

    name: str
    depth: int
    start: int
    count: int
    own: int


# --8<-- [end:box]
# --8<-- [start:boxes]
def boxes(stacks: Stacks, depth: int = 0, start: int = 0) -> Iterator[Box]:
    """Lay the stacks out, callers before what they called.

    Args:
        stacks: What was counted.
        depth: The row to begin with.
        start: Where the first box begins.
    """
    branches: defaultdict[str, Stacks] = defaultdict(Stacks)
    for names, count in stacks.items():
        if names:
            branches[names[0]][names[1:]] += count
    for name, above in sorted(branches.items()):
        count = above.total()
        yield Box(name, depth, start, count, above[()])
        yield from boxes(above, depth + 1, start)
        start += count


# --8<-- [end:boxes]
# --8<-- [start:picture]
@dataclass(frozen=True)
class Flame:
    """An inline SVG and what it says in words."""

    words: str
    svg: str = field(repr=False)

    def _repr_html_(self) -> str:
        return self.svg


# --8<-- [end:picture]
# --8<-- [start:flame]
def flame(title: str, stacks: Stacks, mark: str = "") -> Flame:
    """Draw a flame graph, with the outermost function at the bottom.

    Args:
        title: What was counted.
        stacks: The counts, of which there is at least one.
        mark: The function to show in another colour.
    """
    placed = list(boxes(stacks))
    unit, rows = WIDTH / stacks.total(), max(b.depth for b in placed) + 1
    shapes = [shape(b, unit, rows, b.name == mark) for b in placed]
    facts = ", ".join(f"{b.name} {b.count}" for b in placed if b.depth < 3)
    words = f"Flame graph. {title}, {stacks.total()} in all: {facts}."
    return Flame(
        words,
        f'<svg role="img" aria-label="{html.escape(words)}" '
        f'viewBox="0 0 {WIDTH} {rows * HEIGHT}" '
        f'style="width: 100%; max-width: {WIDTH}px; font: 12px monospace">'
        f"{''.join(shapes)}</svg>",
    )


# --8<-- [end:flame]
# --8<-- [start:shape]
def shape(box: Box, unit: float, rows: int, marked: bool) -> str:
    """Return one box; its text follows the colour of the page around it."""
    x, width = box.start * unit, box.count * unit
    y = (rows - 1 - box.depth) * HEIGHT
    colour = TEAL if marked else ORANGE
    name = html.escape(box.name)
    label = name if width > LETTER * (len(box.name) + 1) else ""
    return (
        f"<g><title>{name}: {box.count}, {box.own} of its own</title>"
        f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{HEIGHT}" '
        f'fill="{colour}" fill-opacity="0.3" stroke="{colour}"/>'
        f'<text x="{x + 4:.1f}" y="{y + 14}" fill="currentColor">'
        f"{label}</text></g>"
    )


# --8<-- [end:shape]
def main() -> None:
    print(flame("Turns", Stacks({("bake", "knead"): 3})).words)


if __name__ == "__main__":
    main()
