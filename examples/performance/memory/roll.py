"""A roll of film whose frames know it: a cycle in four lines.

Nothing here frees anything; that is left to CPython.
"""


# --8<-- [start:roll]
class Frame:
    """One exposure, which knows the roll that it is on, if any."""

    def __init__(self, number: int, roll: "Roll | None" = None) -> None:
        self.number, self.roll = number, roll


class Roll:
    """A film; each of its frames leads back to it."""

    def __init__(self, exposures: int) -> None:
        self.frames = [Frame(n, self) for n in range(exposures)]


# --8<-- [end:roll]
def main() -> None:
    roll = Roll(36)
    print(len(roll.frames), "frames", roll.frames[0].roll is roll)


if __name__ == "__main__":
    main()
