"""What share of its time a loop has nothing to do.

Only the selector waits, so only the selector has to be asked.
"""

# --8<-- [start:meter]
from selectors import SelectorKey

from examples.concurrency.event_loops.solutions.metronome import every
from examples.concurrency.event_loops.switchboard import (
    Switchboard,
    operate,
)
from examples.concurrency.event_loops.virtual_clock import Jump


class Meter(Jump):
    """A selector that adds up how long it let the loop wait."""

    idle = 0.0

    def select(
        self, timeout: float | None = None
    ) -> list[tuple[SelectorKey, int]]:
        """Return what is ready, and count the wait."""
        before = self.now
        ready = super().select(timeout)
        self.idle += self.now - before
        return ready


# --8<-- [end:meter]
def main() -> None:
    with Meter() as meter:
        board = Switchboard(meter, lambda: meter.now)

        def work() -> None:
            meter.now += 1.5

        operate(board, every(board, 2, 3, work))
        print(f"idle {meter.idle} s of {meter.now} s")


if __name__ == "__main__":
    main()
