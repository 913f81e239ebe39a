"""A peak meter: it jumps up with the signal and falls back slowly.

Plain Python: the reference.  Every level needs the one before it.
"""


# --8<-- [start:follow]
def follow(samples: list[float], release: float) -> list[float]:
    """Return the level of the meter after each sample.

    Args:
        samples: The signal.
        release: What is left of the level after a sample that is lower.
    """
    levels: list[float] = []
    level = 0.0
    for sample in samples:
        size = abs(sample)
        level = size if size > level else level * release
        levels.append(level)
    return levels


# --8<-- [end:follow]
def main() -> None:
    print(follow([0.0, 8.0, 0.0, -2.0, 5.0], release=0.5))


if __name__ == "__main__":
    main()
