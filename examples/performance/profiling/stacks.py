"""Stacks with a count each: a profile that anybody can add up.

Here each call counts one, so the same program gives the same profile.
"""

# --8<-- [start:collapsed]
import inspect
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import TypeAlias

Stacks: TypeAlias = Counter[tuple[str, ...]]


def stack_of(frame: FrameType | None, below: FrameType | None) -> list[str]:
    """Return the names of the functions that are running, outermost first.

    Args:
        frame: The innermost one.
        below: Where to stop; by default at the end of the stack.
    """
    names: list[str] = []
    while frame is not None and frame is not below:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names[::-1]


# --8<-- [end:collapsed]
# --8<-- [start:enter]
def enter(
    stacks: Stacks,
    below: FrameType | None,
    frame: FrameType,
    event: str,
    *_: object,
) -> None:
    """Count the stack that a call makes, as a hook of `sys.setprofile`."""
    if event == "call":
        stacks[tuple(stack_of(frame, below))] += 1


# --8<-- [end:enter]
# --8<-- [start:calls]
def count_calls(function: Callable[[], object]) -> Stacks:
    """Count how often each stack of Python functions was entered.

    Args:
        function: What to call while calls are counted.
    """
    here = inspect.currentframe()  # the stacks begin above it
    stacks: Stacks = Counter()
    before = sys.getprofile()
    sys.setprofile(partial(enter, stacks, here))
    try:
        function()
    finally:
        sys.setprofile(before)
    return stacks


# --8<-- [end:calls]
# --8<-- [start:text]
def write(stacks: Stacks) -> str:
    """Write one line a stack: `bake;glaze;drop 12`.

    Args:
        stacks: What was counted.
    """
    lines = [f"{';'.join(names)} {n}" for names, n in sorted(stacks.items())]
    return "\n".join(lines)


def read(text: str) -> Stacks:
    """Read such lines; what py-spy adds in brackets is dropped.

    Args:
        text: The lines. One may have no names: no Python was running.
    """
    stacks: Stacks = Counter()
    for line in text.splitlines():
        names, _, count = line.rpartition(" ")
        if names:
            key = [name.partition(" (")[0] for name in names.split(";")]
            stacks[tuple(key)] += int(count)
    return stacks


# --8<-- [end:text]
def main() -> None:
    print(write(count_calls(lambda: sorted([3, 1, 2], key=lambda n: -n))))


if __name__ == "__main__":
    main()
