"""A log that counts frames to find its caller.

The decorator came later, and added one.
"""

# Private by its name only: the documentation of `sys` describes it.
# pyright: reportPrivateUsage=false

# --8<-- [start:log]
import sys
from collections.abc import Callable
from functools import wraps

from examples.language.introspection.caller import place

lines: list[str] = []


def shouting(function: Callable[[str], None]) -> Callable[[str], None]:
    @wraps(function)
    def wrapper(message: str) -> None:
        function(message.upper())

    return wrapper


@shouting
def log(message: str) -> None:
    lines.append(f"{place(sys._getframe(1))}: {message}")


# --8<-- [end:log]
def main() -> None:
    log("gate open")
    print(lines[-1])


if __name__ == "__main__":
    main()
