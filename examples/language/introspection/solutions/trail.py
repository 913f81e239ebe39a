"""The way that led here, as qualified names.

No frame is kept: each is asked for its code and left behind.
"""

# Private by its name only: the documentation of `sys` describes it.
# pyright: reportPrivateUsage=false

# --8<-- [start:trail]
import sys
from types import FrameType


def trail(most: int = 10) -> list[str]:
    """The qualified names of the functions that are running.

    Args:
        most: How many to name at most, the innermost last.
    """
    names: list[str] = []
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and len(names) < most:
        names.append(frame.f_code.co_qualname)
        frame = frame.f_back
    return names[::-1]


# --8<-- [end:trail]
def main() -> None:
    print(trail(1))


if __name__ == "__main__":
    main()
