"""Numbers that change with the data, as a part of every key.

Write the data first and bump then: the other order keeps old data for good.
"""

# --8<-- [start:versions]
from collections import Counter
from functools import lru_cache
from threading import Lock


class Versions:
    """A number for each thing that results depend on."""

    def __init__(self) -> None:
        self._numbers: Counter[str] = Counter()
        self._lock = Lock()

    def of(self, *names: str) -> tuple[int, ...]:
        """Return the numbers of the names, in their order."""
        return tuple(self._numbers[name] for name in names)

    def bump(self, name: str) -> None:
        """Make all results unreachable that depend on a name."""
        with self._lock:
            self._numbers[name] += 1


# --8<-- [end:versions]
# --8<-- [start:outlook]
SNOW = {"Davos": 20, "Chur": 0}  # by station
NEAR = {"Grisons": ("Davos", "Chur"), "Prättigau": ("Davos",)}
versions = Versions()


@lru_cache(maxsize=256)
def outlook_at(region: str, version: tuple[int, ...]) -> int:
    print("computing", region, version)
    return max(SNOW[station] for station in NEAR[region])


def outlook(region: str) -> int:
    """Return the most snow near a region, in centimetres."""
    return outlook_at(region, versions.of(*NEAR[region]))


def report(station: str, snow: int) -> None:
    """Write down what a station has measured."""
    SNOW[station] = snow
    versions.bump(station)


# --8<-- [end:outlook]
def main() -> None:
    print(outlook("Grisons"), outlook("Prättigau"))
    report("Chur", 30)
    print(outlook("Grisons"), outlook("Prättigau"))
    report("Chur", 0)


if __name__ == "__main__":
    main()
