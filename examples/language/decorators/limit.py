"""A decorator object used on many functions: each has a count of its own.

Safe between threads: a call is taken from the count under a lock.
"""

# --8<-- [start:at-most]
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import Lock


@dataclass(frozen=True)
class AtMost:
    """Answer so many calls of a function, then "refused"."""

    calls: int

    def __call__(self, function: Callable[[], str]) -> Callable[[], str]:
        left, lock = self.calls, Lock()

        @wraps(function)
        def run() -> str:
            nonlocal left
            with lock:
                left -= 1
                allowed = left >= 0
            return function() if allowed else "refused"

        return run


# --8<-- [end:at-most]
def main() -> None:
    twice = AtMost(2)
    open_lock, close_lock = twice(lambda: "opened"), twice(lambda: "closed")
    print(open_lock(), close_lock(), close_lock(), close_lock())


if __name__ == "__main__":
    main()
