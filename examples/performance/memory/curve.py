"""Memory over the steps of a run, with collections at known steps.

The automatic collector is off meanwhile, so that the shape is no accident.
"""

# --8<-- [start:record]
import gc
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass

from examples.performance.memory.paused import paused


@dataclass
class Curve:
    """What was there after each step.

    Attributes:
        traced: Bytes that tracemalloc knows of.
        young: The count of the youngest generation.
    """

    traced: list[int]
    young: list[int]


# --8<-- [end:record]
# --8<-- [start:curve]
def curve(step: Callable[[], object], rounds: int, every: int) -> Curve:
    """Run a step again and again, and collect at every few of them.

    Args:
        step: What is repeated.
        rounds: How often.
        every: After how many steps there is a collection.
    """
    seen = Curve([0] * rounds, [0] * rounds)
    with paused():
        tracemalloc.start()
        try:
            for at in range(rounds):
                if at and at % every == 0:
                    gc.collect()
                step()
                seen.traced[at] = tracemalloc.get_traced_memory()[0]
                seen.young[at] = gc.get_count()[0]
        finally:
            tracemalloc.stop()
    return seen


# --8<-- [end:curve]
def main() -> None:
    kept: list[bytes] = []
    traced = curve(lambda: kept.append(bytes(1000)), 4, 2).traced
    print([byte > 1000 * at for at, byte in enumerate(traced, 1)])


if __name__ == "__main__":
    main()
