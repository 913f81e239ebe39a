"""What a tracing profiler is paid by: the events of a function.

Each event calls the profiler, however little was done since the last one.
"""

# --8<-- [start:hook]
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any


def note(
    seen: Counter[str], frame: FrameType, event: str, arg: Any, /
) -> None:
    """Count an event, as a hook of `sys.setprofile`."""
    seen[event] += 1


# --8<-- [end:hook]
# --8<-- [start:events]
def profile_events(function: Callable[[], object]) -> Counter[str]:
    """Count what a profiler of calls is told, in functions and built-ins.

    Args:
        function: What to call.
    """
    seen: Counter[str] = Counter()
    before = sys.getprofile()
    sys.setprofile(partial(note, seen))
    try:
        function()
    finally:
        sys.setprofile(before)
    seen["c_call"] -= 1  # `sys.setprofile`, at the end
    return +seen


# --8<-- [end:events]
def main() -> None:
    print(dict(profile_events(lambda: len("abc"))))


if __name__ == "__main__":
    main()
