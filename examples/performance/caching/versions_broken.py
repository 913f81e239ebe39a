"""Invalidation before the data are written.

Who asks in between keeps the old data, under the new version.
"""

# --8<-- [start:report]
from collections.abc import Callable

from examples.performance.caching import versions


def report(
    station: str, snow: int, meanwhile: Callable[[], object] = tuple
) -> None:
    versions.versions.bump(station)
    meanwhile()  # another thread, here of all places
    versions.SNOW[station] = snow


# --8<-- [end:report]
def main() -> None:
    report("Davos", 50, lambda: versions.outlook("Grisons"))
    print(versions.outlook("Grisons"))
    versions.report("Davos", 20)


if __name__ == "__main__":
    main()
