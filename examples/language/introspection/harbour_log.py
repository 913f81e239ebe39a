"""A log that writes down where each call came from.

Its own functions and decorators may be stacked as one likes.
"""

# --8<-- [start:shouting]
from collections.abc import Callable
from functools import wraps

from examples.language.introspection.caller import caller

lines: list[str] = []


def shouting(function: Callable[[str], None]) -> Callable[[str], None]:
    """Write everything in capitals.

    Args:
        function: What does the writing.
    """

    @wraps(function)
    def wrapper(message: str) -> None:
        function(message.upper())

    return wrapper


# --8<-- [end:shouting]
# --8<-- [start:log]
@shouting
def log(message: str) -> None:
    """Keep a line with a message and its origin.

    Args:
        message: What happened.
    """
    lines.append(f"{caller()}: {message}")


# --8<-- [end:log]
def main() -> None:
    log("gate open")
    print(lines[-1])


if __name__ == "__main__":
    main()
