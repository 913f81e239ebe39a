"""A weather station that reads its gauge at most once a minute.

The outlook is worth five minutes, and is made of the reading.
"""

# --8<-- [start:station]
from examples.performance.caching.hand_clock import HandClock
from examples.performance.caching.timed_property import timed_property

clock = HandClock()


class Station:
    def __init__(self, region: str, snow: int) -> None:
        self.region, self.snow = region, snow

    @timed_property(ttl=60, clock=clock)
    def reading(self) -> int:
        print(f"{clock():3.0f} s: reading the gauge of {self.region}")
        return self.snow

    @timed_property(ttl=300, clock=clock)
    def outlook(self) -> str:
        print(f"{clock():3.0f} s: computing the outlook")
        return "stay at home" if self.reading > 50 else "go"


# --8<-- [end:station]
# --8<-- [start:main]
def main() -> None:
    davos = Station("Davos", snow=20)
    for seconds in (0, 59, 60):
        clock.now = seconds
        print(davos.outlook, davos.reading)
    davos.snow = 80
    Station.reading.invalidate(davos)
    print(davos.outlook, davos.reading)
    clock.now = 300
    print(davos.outlook, davos.reading)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
