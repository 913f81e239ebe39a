"""A clock for tests and pages: it stands until somebody turns it.

It is given to whatever asks for the time, in place of `time.monotonic`.
"""


# --8<-- [start:clock]
class HandClock:
    """Seconds that pass when `now` is changed."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


# --8<-- [end:clock]
def main() -> None:
    clock = HandClock()
    clock.now += 60
    print(clock())


if __name__ == "__main__":
    main()
