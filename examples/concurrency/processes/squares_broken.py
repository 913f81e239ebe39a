"""An output and a speed-up as they are printed by hand.

Nobody ran it: the sum is 1000 times too small, the factor is the cores.
"""

# --8<-- [start:claimed]
CLAIMED = [333333283333335000] * 4


def claimed_speedup(cores: int) -> float:
    return float(cores)


# --8<-- [end:claimed]
def main() -> None:
    print(CLAIMED, f"{claimed_speedup(4)}x speedup")


if __name__ == "__main__":
    main()
