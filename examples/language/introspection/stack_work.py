"""What a question about the caller makes the interpreter do.

Counts look-ups of source, not time: they are the same on every machine.
"""

# Private by its name only: the documentation of `sys` describes it.
# pyright: reportPrivateUsage=false

# --8<-- [start:work]
import inspect
import linecache
import sys
from collections.abc import Callable, Sized
from typing import Any
from unittest.mock import patch

Question = Callable[[], Sized]


def below(depth: int, ask: Callable[[], Any]) -> Any:
    """Ask from some frames further down."""
    return below(depth - 1, ask) if depth else ask()


def work(depth: int, ask: Question) -> tuple[int, int]:
    """How many frames an answer holds, and how often source was read."""
    real = linecache.getlines
    with patch.object(linecache, "getlines", side_effect=real) as lookup:
        answer = below(depth, ask)
        return len(answer), lookup.call_count


# --8<-- [end:work]
# --8<-- [start:questions]
def nearest() -> Sized:
    return [sys._getframe(1)]


def records() -> Sized:
    return inspect.stack(context=0)


def records_with_source() -> Sized:
    return inspect.stack()


def main() -> None:
    print(f"{'':<21}{'frames':>6}{'look-ups':>10}")
    for question in nearest, records, records_with_source:
        shallow, deep = work(0, question), work(50, question)
        frames, lookups = deep[0] - shallow[0], deep[1] - shallow[1]
        print(f"{question.__name__:<21}{frames:>+6}{lookups:>+10}")


if __name__ == "__main__":
    main()
# --8<-- [end:questions]
