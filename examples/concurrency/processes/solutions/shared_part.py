"""Amdahl's law the other way round: what was shared out, by the gain.

The gain has to be measured on as many free cores as there were workers.
"""

# --8<-- [start:shared-part]
from fractions import Fraction


def shared_part(gain: Fraction, workers: int) -> Fraction:
    """Return the part of the work that the workers shared.

    Args:
        gain: How many times as fast they were as one worker.
        workers: How many they were, at least two.
    """
    return (1 - 1 / gain) / (1 - Fraction(1, workers))


# --8<-- [end:shared-part]
def main() -> None:
    print(shared_part(Fraction(3, 2), workers=2))


if __name__ == "__main__":
    main()
