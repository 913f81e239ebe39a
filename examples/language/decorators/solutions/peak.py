"""The memory that a call needs at its peak, beyond what there was.

`tracemalloc` counts for the whole process: other threads count too, and
measured calls must not be nested.
"""

# --8<-- [start:peak]
import tracemalloc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


# --8<-- [end:peak]
# --8<-- [start:decorate]
def peak_memory(
    record: Callable[[str, int], None],
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Record the name of a function and the bytes that a call needed."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
            if tracemalloc.is_tracing():
                raise RuntimeError("somebody else is measuring")
            tracemalloc.start()
            try:
                return function(*args, **kwargs)
            finally:
                _, peak = tracemalloc.get_traced_memory()
                tracemalloc.stop()
                record(function.__name__, peak)

        return wrapper

    return decorate


# --8<-- [end:decorate]
def main() -> None:
    peaks: list[int] = []

    @peak_memory(lambda name, peak: peaks.append(peak))
    def load(size: int) -> int:
        return len(bytes(size))

    print(load(100_000), peaks[0] // 100_000)


if __name__ == "__main__":
    main()
