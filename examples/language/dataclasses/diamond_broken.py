"""A diamond in which a constructor and its class name two defaults.

A base brings all the fields it has, those that it inherited too.
"""

# --8<-- [start:diamond]
from dataclasses import dataclass


@dataclass
class Item:
    code: str
    country: str = "FR"


@dataclass
class Tracked(Item):
    scans: int = 0


@dataclass
class Foreign(Item):
    country: str = "GB"


@dataclass
class TrackedForeign(Tracked, Foreign):
    """Inherits the country of `Foreign`, by the MRO."""


# --8<-- [end:diamond]
def main() -> None:
    print(TrackedForeign.country, TrackedForeign("RR473124829GB").country)


if __name__ == "__main__":
    main()
