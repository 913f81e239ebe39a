"""`is` compares objects, and equal integers need not be one object.

Small ones are, so it passes every test that uses small numbers.
"""


# --8<-- [start:pointing]
class Telescope:
    def __init__(self, azimuth: int) -> None:
        self.azimuth = azimuth

    def points_at(self, azimuth: int) -> bool:
        return self.azimuth is azimuth


# --8<-- [end:pointing]
def main() -> None:
    for azimuth in "90", "359":
        print(azimuth, Telescope(int(azimuth)).points_at(int(azimuth)))


if __name__ == "__main__":
    main()
