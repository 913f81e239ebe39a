"""A decorator object that remembers the function, and is used twice.

The last function wins: the first one now runs the second.
"""

# --8<-- [start:limit]
from collections.abc import Callable


class AtMost:
    def __init__(self, calls: int) -> None:
        self.left = calls

    def __call__(self, function: Callable[[], str]) -> Callable[[], str]:
        self.function = function
        return self.run

    def run(self) -> str:
        self.left -= 1
        return self.function() if self.left >= 0 else "refused"


# --8<-- [end:limit]
# --8<-- [start:locks]
twice = AtMost(2)


def open_lock() -> str:
    return "opened"


def close_lock() -> str:
    return "closed"


opening, closing = twice(open_lock), twice(close_lock)


# --8<-- [end:locks]
def main() -> None:
    print(opening(), closing(), closing())


if __name__ == "__main__":
    main()
