"""From which hit rate on a cache is faster than none.

Every question pays for the lookup; only a hit saves the computation.
"""


# --8<-- [start:break-even]
def break_even(lookup: float, compute: float) -> float:
    """Return the hit rate at which a cache costs as much as it saves.

    Args:
        lookup: Seconds to make the key and ask the cache.
        compute: Seconds to compute without it.

    Returns:
        A share of all questions; above 1, no cache can help.
    """
    return lookup / compute


def mean(rate: float, lookup: float, compute: float) -> float:
    """Return the mean seconds of a question, at a hit rate.

    Args:
        rate: The share of questions that the cache answers.
        lookup: Seconds to make the key and ask the cache.
        compute: Seconds to compute without it.
    """
    return lookup + (1 - rate) * compute


# --8<-- [end:break-even]
def main() -> None:
    print(f"{break_even(lookup=2, compute=10):.0%}")
    print(mean(rate=0.9, lookup=2, compute=10))


if __name__ == "__main__":
    main()
