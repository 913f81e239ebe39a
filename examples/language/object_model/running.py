"""A frame is one call: its code, its names, and the frame that called.

The chain is CPython's; another interpreter may have none to show.
"""

# --8<-- [start:running]
from inspect import currentframe
from types import FrameType


def frames() -> list[FrameType]:
    """The frames of the caller, of its caller, and so on."""
    found: list[FrameType] = []
    frame = currentframe()
    while frame := frame and frame.f_back:
        found.append(frame)
    return found


def half(angle: int) -> list[FrameType]:
    """Halve until nothing is left, and say who is running then."""
    if angle:
        return half(angle // 2)
    return [f for f in frames() if f.f_code is half.__code__]


# --8<-- [end:running]
def main() -> None:
    print([frame.f_locals["angle"] for frame in half(90)])


if __name__ == "__main__":
    main()
