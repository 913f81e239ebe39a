"""A patch in each of two threads, of one name.

A module belongs to the process: each thread sees the other's patch, and one
of the patches stays.
"""

# --8<-- [start:patched-rate]
from collections.abc import Generator
from contextlib import contextmanager

from examples.language.monkey_patching import rates
from examples.language.monkey_patching.overlapping import overlap
from examples.language.monkey_patching.patches import Patches


@contextmanager
def patched_rate(percent: int) -> Generator[None]:
    with Patches() as patches:
        patches.replace(rates, "VAT", percent)
        yield


# --8<-- [end:patched-rate]
def main() -> None:
    print(overlap(patched_rate, rates.vat))
    rates.VAT = 20


if __name__ == "__main__":
    main()
