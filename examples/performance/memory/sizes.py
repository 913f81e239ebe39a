"""Bytes of an object with all that hangs on it, each counted once.

It stops at classes, modules and functions, which all programs share.
"""

# --8<-- [start:deep-size]
import gc
import sys
from types import FunctionType, ModuleType


def deep_size(*roots: object) -> int:
    """Sum `sys.getsizeof` over what can be reached from the roots.

    Args:
        *roots: What is shared between them is counted once.
    """
    seen: dict[int, object] = {}
    waiting = list(roots)
    while waiting:
        each = waiting.pop()
        if isinstance(each, (type, FunctionType, ModuleType)):
            continue
        if id(each) not in seen:
            seen[id(each)] = each
            waiting += gc.get_referents(each)
    return sum(map(sys.getsizeof, seen.values()))


# --8<-- [end:deep-size]
def main() -> None:
    scan = bytes(10_000)
    print("shallow:", sys.getsizeof([scan]) < 1000)
    print("deep:   ", deep_size([scan]) > 10_000)


if __name__ == "__main__":
    main()
