"""A slow sequence, the profile that says why, and the sequence mended.

The counts of a profile are exact; its times are those of a watched program.
"""

# --8<-- [start:sequence]
import cProfile
import pstats
from collections.abc import Callable
from functools import cache
from typing import NamedTuple


def fibonacci(n: int) -> int:
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def calculate_sequence(term: Callable[[int], int], length: int) -> list[int]:
    return [term(n) for n in range(length)]


# --8<-- [end:sequence]
# --8<-- [start:profiled]
def profiled(function: Callable[..., object], *args: object) -> pstats.Stats:
    """Call a function under cProfile, and return what was recorded.

    Args:
        function: What to call.
        *args: Its arguments.
    """
    profiler = cProfile.Profile()
    profiler.runcall(function, *args)
    return pstats.Stats(profiler)


# --8<-- [end:profiled]
# --8<-- [start:row]
class Row(NamedTuple):
    """What a profile says of one function.

    Attributes:
        calls: How often it was entered.
        primitive: How often not from within itself.
        own: Seconds in it, without the functions that it called.
        total: Seconds in it and below, recursion counted once.
    """

    calls: int
    primitive: int
    own: float
    total: float


# --8<-- [end:row]
# --8<-- [start:rows]
def rows(stats: pstats.Stats) -> dict[str, Row]:
    """Return what was recorded of each function, by its name.

    Args:
        stats: A profile in which no two functions share a name.
    """
    found = stats.get_stats_profile().func_profiles
    table: dict[str, Row] = {}
    for name, one in found.items():
        calls, _, primitive = one.ncalls.partition("/")
        table[name] = Row(
            int(calls), int(primitive or calls), one.tottime, one.cumtime
        )
    return table


# --8<-- [end:rows]
# --8<-- [start:remembered]
@cache
def remembered(n: int) -> int:
    return n if n < 2 else remembered(n - 1) + remembered(n - 2)


# --8<-- [end:remembered]
def main() -> None:
    for term in (fibonacci, remembered):
        seen = rows(profiled(calculate_sequence, term, 25))
        name = term.__name__
        print(f"{name}: {seen[name].calls} calls")


if __name__ == "__main__":
    main()
