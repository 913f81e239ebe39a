"""What more workers can give, at best: Amdahl's law.

Only a part of the work can be shared out; the rest is done one by one.
"""

# --8<-- [start:speedup]
from fractions import Fraction


def speedup(shared: Fraction, workers: int) -> Fraction:
    """Return how many times as fast the work is done, at best.

    Args:
        shared: The part of the work that the workers share, at most 1.
        workers: How many run at once; not more than there are cores.
    """
    return 1 / (1 - shared + shared / workers)


# --8<-- [end:speedup]
def main() -> None:
    for workers in (2, 4, 1000):
        print(workers, speedup(Fraction(9, 10), workers))


if __name__ == "__main__":
    main()
