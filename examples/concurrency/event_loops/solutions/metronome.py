"""A task that acts at fixed times, however long the acting takes.

Each time is counted from the start, not from the last time.
"""

# --8<-- [start:imports]
from collections.abc import Callable, Generator

from examples.concurrency.event_loops.switchboard import (
    Sleep,
    Switchboard,
    Want,
    operate,
)
from examples.concurrency.event_loops.virtual_clock import Jump


# --8<-- [end:imports]
# --8<-- [start:metronome]
def every(
    board: Switchboard, seconds: float, times: int, act: Callable[[], None]
) -> Generator[Want, None, None]:
    """Act at once, and again after each so many seconds.

    Args:
        board: Tells the time.
        seconds: From one time to the next.
        times: How often to act.
        act: Takes as long as it takes.
    """
    start = board.time()
    for beat in range(times):
        yield Sleep(max(0.0, start + beat * seconds - board.time()))
        act()


# --8<-- [end:metronome]
def main() -> None:
    clock = Jump()

    def strike() -> None:
        print(f"{clock.now:.0f} s")
        clock.now += 1.5

    with clock:
        board = Switchboard(clock, lambda: clock.now)
        operate(board, every(board, 2, 3, strike))


if __name__ == "__main__":
    main()
