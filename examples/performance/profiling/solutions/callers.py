"""Who calls a function, and how often.

Of two callers with one name, the calls are added up.
"""

# --8<-- [start:callers]
import cProfile
from collections import Counter
from types import CodeType


def name_of(code: CodeType | str) -> str:
    """Return a function's name; a built-in is recorded by name alone."""
    return code if isinstance(code, str) else code.co_name


def callers(profiler: cProfile.Profile, name: str) -> Counter[str]:
    """Count the calls of a function, by the function that makes them.

    Args:
        profiler: What watched the calls.
        name: The function that was called.
    """
    counted: Counter[str] = Counter()
    for caller in profiler.getstats():
        for called in caller.calls or ():
            if name_of(called.code) == name:
                counted[name_of(caller.code)] += called.callcount
    return counted


# --8<-- [end:callers]
def main() -> None:
    profiler = cProfile.Profile()
    profiler.runcall(lambda: sorted([1, 2], key=lambda n: -n))
    print(callers(profiler, "<lambda>"))


if __name__ == "__main__":
    main()
