"""A record of what overlapped, without a clock.

Each beginning and each end takes the next number, so the order is certain.
"""

# --8<-- [start:recorder]
import os
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from threading import get_ident


@dataclass(frozen=True, slots=True)
class Span:
    """What somebody did, from one number to another."""

    call: str
    state: str
    process: int
    thread: int
    began: int
    ended: int

    def overlaps(self, other: "Span") -> bool:
        return self.began < other.ended and other.began < self.ended


# --8<-- [end:recorder]
# --8<-- [start:span]
class Recorder:
    """Collects spans from any task and any thread.

    Args:
        tick: Gives the next number, to whoever asks.
    """

    def __init__(self, tick: Callable[[], int]) -> None:
        self.spans: list[Span] = []
        self._tick = tick

    @contextmanager
    def span(self, call: str, state: str) -> Generator[None]:
        """Record what happens in the block, even if it fails."""
        where = os.getpid(), get_ident()
        began = self._tick()
        try:
            yield
        finally:
            ended = self._tick()
            self.spans.append(Span(call, state, *where, began, ended))


# --8<-- [end:span]
# --8<-- [start:columns]
def columns(spans: Iterable[Span]) -> dict[Span, range]:
    """Place spans so that two share a column if, and only if, they overlap.

    The columns are as few as can be: a new one is opened when something
    begins after something else has ended.
    """
    events = [(n, span) for span in spans for n in (span.began, span.ended)]
    column, ending = 0, False
    placed: dict[Span, range] = {}
    for number, span in sorted(events, key=lambda event: event[0]):
        if number == span.began:
            column += ending
            ending = False
            placed[span] = range(column, column + 1)
        else:
            ending = True
            placed[span] = range(placed[span].start, column + 1)
    return placed


# --8<-- [end:columns]
def main() -> None:
    recorder = Recorder(count().__next__)
    with recorder.span("Ada", "talks"), recorder.span("Bo", "waits"):
        pass
    with recorder.span("Bo", "talks"):
        pass
    for span, where in columns(recorder.spans).items():
        print(span.call, span.state, list(where))


if __name__ == "__main__":
    main()
