"""Time as an argument: a real clock, and one that moves when told.

Both kinds of sleeping move the same clock, so a test of either takes none.
"""

# --8<-- [start:clock]
import asyncio
import time


class Clock:
    """The real time, which only differences of make sense."""

    def now(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    async def asleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


REAL = Clock()


# --8<-- [end:clock]
# --8<-- [start:manual]
class ManualClock(Clock):
    """A time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds

    async def asleep(self, seconds: float) -> None:
        self.seconds += seconds


# --8<-- [end:manual]
def main() -> None:
    clock = ManualClock()
    clock.sleep(60)
    asyncio.run(clock.asleep(30))
    print(f"{clock.now()} seconds have passed in no time")


if __name__ == "__main__":
    main()
