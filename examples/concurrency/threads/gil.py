"""How many threads can compute at once: a matter of the build.

It is asked at run time: a module may switch the GIL on when imported.
"""

# --8<-- [start:gil]
import sys


def gil_enabled() -> bool:
    """Whether one thread at a time runs Python; before 3.13: always."""
    ask = getattr(sys, "_is_gil_enabled", lambda: True)
    return bool(ask())


def computing_threads(cores: int) -> int:
    """Return how many threads are worth starting for pure computing."""
    return 1 if gil_enabled() else cores


# --8<-- [end:gil]
def main() -> None:
    print(gil_enabled(), computing_threads(8))


if __name__ == "__main__":
    main()
