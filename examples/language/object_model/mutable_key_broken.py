"""A key that changes is lost: the dict looks where the new hash points.

The entry is still there, and only a walk through the dict finds it.
"""

# --8<-- [start:position]
from dataclasses import dataclass


@dataclass(unsafe_hash=True)
class Position:
    altitude: int
    azimuth: int


# --8<-- [end:position]
def main() -> None:
    zenith = Position(90, 0)
    stars = {zenith: "Vega"}
    print(stars)
    zenith.altitude = 45
    print(zenith in stars, stars)


if __name__ == "__main__":
    main()
