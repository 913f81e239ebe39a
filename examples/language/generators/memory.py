"""The most memory that a call held at once.

Counts what Python allocated, not what the process took from the system.
"""

# --8<-- [start:peak]
import tracemalloc
from collections.abc import Callable


def peak(work: Callable[[], object]) -> int:
    """Return the largest number of bytes in use while `work` ran."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


# --8<-- [end:peak]
def main() -> None:
    readings = 50_000
    hungry = peak(lambda: max([hour / 4 for hour in range(readings)]))
    lazy = peak(lambda: max(hour / 4 for hour in range(readings)))
    digits = len(str(int(hungry / lazy)))
    print(f"the list needs as much, times a number of {digits} digits")


if __name__ == "__main__":
    main()
