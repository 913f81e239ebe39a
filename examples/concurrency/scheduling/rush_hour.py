"""A day at one press on which urgent work never ends: who waits for how long?

Time is a number here, so the day has no length.
"""

# --8<-- [start:rush]
from examples.concurrency.scheduling.line import Line


def rush_hour(rise: float, minutes: int = 60) -> int | None:
    """Return the minute in which a patient job is printed; None if never.

    Args:
        rise: Steps of priority that a job gains a minute.
        minutes: How long urgent jobs keep coming, one each minute.
    """
    now = 0
    line = Line[str](rise, clock=lambda: now)
    line.push("patient", priority=5)
    for minute in range(minutes):
        now = minute
        line.push("urgent", priority=0)
        if line.pop() == "patient":
            return minute
    return None


# --8<-- [end:rush]
def main() -> None:
    """Print when the patient job has its turn, at four rates."""
    for rise in (0, 0.1, 0.5, 2):
        print(rise, rush_hour(rise))


if __name__ == "__main__":
    main()
