"""One key for all spellings of a question, made before the cache is asked.

What the key leaves out, the result must not depend on.
"""

# --8<-- [start:keys]
from functools import lru_cache
from unicodedata import normalize

BAND = 200  # metres of height that share a forecast


def key_of(region: str, altitude: float = 2000) -> tuple[str, int]:
    """Return the region and the band of height that a question is about."""
    name = normalize("NFC", " ".join(region.split())).casefold()
    return name, int(altitude // BAND)


# --8<-- [end:keys]
# --8<-- [start:danger]
@lru_cache(maxsize=256)
def danger_in(name: str, band: int) -> int:
    """Compute the danger, 1 to 5, for a key."""
    print(f"computing {name}, band {band}")
    return min(5, 1 + band * BAND // 800)


def danger(region: str, altitude: float = 2000) -> int:
    """Return the danger of avalanches, 1 to 5.

    Args:
        region: Its name, however it is written.
        altitude: Metres above the sea.
    """
    return danger_in(*key_of(region, altitude))


# --8<-- [end:danger]
def main() -> None:
    danger("Grisons", 2150)
    danger("  grisons ", altitude=2000)
    print(danger_in.cache_info())


if __name__ == "__main__":
    main()
