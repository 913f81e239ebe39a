"""A booking that takes a lane of the car deck when it is asked for one.

Reading `lane` has an effect; most lazy attributes are like that.
"""


# --8<-- [start:booking]
class Booking:
    """A place on the ferry; the lane is given out on first demand."""

    __slots__ = ("_free", "_lane", "name")

    def __init__(self, name: str, free: list[int]) -> None:
        self.name = name
        self._free = free

    @property
    def lane(self) -> int:
        if not hasattr(self, "_lane"):
            self._lane = self._free.pop()
        return self._lane


# --8<-- [end:booking]
def main() -> None:
    free = [1, 2, 3]
    booking = Booking("Ada", free)
    print(f"{booking.name}: lane {booking.lane}, free {free}")


if __name__ == "__main__":
    main()
