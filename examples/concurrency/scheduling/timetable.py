"""Jobs at a time, and again and again, on whatever clock there is.

It sleeps by the clock it is given, so a day of tests takes no time.
"""

# --8<-- [start:timetable]
import sched
from collections.abc import Callable

from examples.language.decorators.clock import REAL, Clock

Action = Callable[[], object]


class Timetable:
    """Does things at their times, in the thread that calls `run`."""

    def __init__(self, clock: Clock = REAL) -> None:
        self.clock = clock
        self._queue = sched.scheduler(clock.now, clock.sleep)
        self.run = self._queue.run

    def later(self, seconds: float, action: Action) -> sched.Event:
        """Run an action once, so many seconds from now."""
        return self._queue.enter(seconds, 0, action)

    def stop(self, event: sched.Event) -> None:
        """Take back an event, or raise ValueError if it is over."""
        self._queue.cancel(event)


# --8<-- [end:timetable]
# --8<-- [start:every]
class Daybook(Timetable):
    """A timetable with things that are done again and again."""

    def every(self, period: float, action: Action, until: float) -> None:
        """Run an action at each multiple of a period, counted from now.

        Args:
            period: Seconds between the beginnings.
            action: What to run.  If it takes longer, beginnings are left out.
            until: The time after which none begins.
        """
        start = self.clock.now()

        def due() -> None:
            action()
            passed = self.clock.now() - start
            at(start + (passed // period + 1) * period)

        def at(when: float) -> None:
            if when <= until:
                self._queue.enterabs(when, 0, due)

        at(start + period)


# --8<-- [end:every]
def main() -> None:
    """Oil the press twice, and have lunch in between."""
    from examples.language.decorators.clock import ManualClock

    clock = ManualClock()
    day = Daybook(clock)
    day.every(3600, lambda: print(f"oil the press, {clock.now():.0f}"), 7200)
    day.later(5400, lambda: print(f"lunch, {clock.now():.0f}"))
    day.run()


if __name__ == "__main__":
    main()
