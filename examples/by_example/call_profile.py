"""A profiler counts the calls, and the counts say what to change.

The times beside them are those of a program that is being watched.
"""

import cProfile
import pstats
from collections.abc import Callable
from functools import cache


def fibonacci(n: int) -> int:
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@cache
def remembered(n: int) -> int:
    return n if n < 2 else remembered(n - 1) + remembered(n - 2)


def calculate_sequence(term: Callable[[int], int], length: int) -> list[int]:
    return [term(n) for n in range(length)]


def profiled(function: Callable[..., object], *args: object) -> pstats.Stats:
    """Call a function, and return what was counted."""
    with cProfile.Profile() as profile:
        function(*args)
    return pstats.Stats(profile)


def calls(stats: pstats.Stats) -> dict[str, str]:
    """Return how often each function of this file was called.

    As in the profiler's own table: all calls/those that were no recursion.
    """
    found = stats.get_stats_profile().func_profiles
    return {
        name: profile.ncalls
        for name, profile in sorted(found.items())
        if profile.file_name == __file__ and not name.startswith("<")
    }


def main() -> None:
    slow = profiled(calculate_sequence, fibonacci, 25)
    print(calls(slow))
    # => {'calculate_sequence': '1', 'fibonacci': '392809/25'}
    print(calls(profiled(fibonacci, 24)))  # => {'fibonacci': '150049/1'}
    fast = profiled(calculate_sequence, remembered, 25)
    print(calls(fast))  # => {'calculate_sequence': '1', 'remembered': '25'}
    print(calculate_sequence(remembered, 25)[-1])  # => 46368


if __name__ == "__main__":
    main()
