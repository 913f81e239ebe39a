"""The terrain as a picture: blue where it is low, clear where it is lowest.

The lowest points are left transparent, so that any page shines through.
"""

# Pillow's own types are incomplete.
# pyright: reportUnknownMemberType=false

# --8<-- [start:shade]
import base64
import io
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image

STOPS = np.array([(1, 115, 178), (222, 143, 5), (204, 120, 188)])


def shade(heights: NDArray[np.intc], levels: int = 12) -> NDArray[np.uint8]:
    """Return red, green, blue and opacity of each point."""
    logs = np.log1p(heights.astype(float))
    share = logs / max(float(logs.max()), 1.0)
    share = np.round(share * levels) / levels
    colours = np.empty((*heights.shape, 4), dtype=np.uint8)
    for channel in range(3):
        colours[..., channel] = np.interp(
            share, (0.3, 0.6, 1.0), STOPS[:, channel]
        )
    colours[..., 3] = np.interp(share, (0.1, 0.4), (0, 255))
    return colours


# --8<-- [end:shade]
@dataclass(frozen=True)
class Picture:
    """A PNG within an inline SVG, and what it shows in words."""

    words: str
    png: bytes = field(repr=False)
    side: int

    def to_html(self) -> str:
        """Return the `svg` element."""
        data = base64.b64encode(self.png).decode()
        return (
            f'<svg role="img" aria-label="{self.words}" '
            f'viewBox="0 0 {self.side} {self.side}" '
            'style="width: 24rem; max-width: 100%">'
            f'<image width="{self.side}" height="{self.side}" '
            f'href="data:image/png;base64,{data}"/></svg>'
        )

    _repr_html_ = to_html  # what a notebook asks for


def picture(words: str, heights: NDArray[np.intc]) -> Picture:
    """Draw a square terrain.

    Args:
        words: What the picture shows, for those who cannot see it.
        heights: The terrain.
    """
    file = io.BytesIO()
    image = Image.fromarray(shade(heights)).quantize(colors=32)
    image.save(file, "PNG", optimize=True)
    return Picture(words, file.getvalue(), len(heights))


def main() -> None:
    flat = np.zeros((8, 8), dtype=np.intc)
    print(picture("A plain.", flat))


if __name__ == "__main__":
    main()
