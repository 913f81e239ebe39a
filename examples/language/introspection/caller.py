"""Who called: found by module, however many frames lie between.

It keeps no frame of its own, so it leaves no cycle behind.
"""

# Private by its name only: the documentation of `sys` describes it.
# pyright: reportPrivateUsage=false

# --8<-- [start:caller]
import sys
from types import FrameType


def place(frame: FrameType) -> str:
    """The function that a frame runs, and its line within the function."""
    code = frame.f_code
    return f"{code.co_qualname}+{frame.f_lineno - code.co_firstlineno}"


def caller() -> str:
    """The first place up the stack that is outside the calling module."""
    frame: FrameType | None = sys._getframe(1)
    module = sys._getframe(1).f_globals
    while frame is not None and frame.f_globals is module:
        frame = frame.f_back
    return "nobody" if frame is None else place(frame)


# --8<-- [end:caller]
def main() -> None:
    print(place(sys._getframe()), "was called by", place(sys._getframe(1)))


if __name__ == "__main__":
    main()
