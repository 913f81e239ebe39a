"""Solution: a test that fails when a step leaks.

The first rounds fill caches; only what comes after them counts.
"""

# --8<-- [start:flat]
from collections.abc import Callable

from examples.performance.memory.hunt import growth


def is_flat(step: Callable[[], object], slack: int = 1000) -> bool:
    """Tell whether a step leaves no more than `slack` bytes a round.

    Args:
        step: What is repeated.
        slack: Bytes that a round may add.
    """
    return max(growth(step, 8)[3:]) <= slack


# --8<-- [end:flat]
def main() -> None:
    kept: list[bytes] = []
    print("leaks:", is_flat(lambda: kept.append(bytes(2000))))
    print("flat: ", is_flat(lambda: bytes(2000)))


if __name__ == "__main__":
    main()
