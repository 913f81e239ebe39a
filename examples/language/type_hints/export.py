"""One function whose result type depends on an argument.

Each overload is a promise, and no checker can tell whether the body of
the implementation keeps it.
"""

# --8<-- [start:export]
from typing import Literal, overload


@overload
def export(commands: str, *, binary: Literal[True]) -> bytes: ...
@overload
def export(commands: str, *, binary: Literal[False] = False) -> str: ...
def export(commands: str, *, binary: bool = False) -> str | bytes:
    """Frame commands for the wire.

    Args:
        commands: What the plotter is to do.
        binary: Whether to return bytes instead of text.
    """
    framed = f"IN;SP1;{commands}SP0;"
    return framed.encode("ascii") if binary else framed


# --8<-- [end:export]
def main() -> None:
    print(export("CI20;"))
    print(export("CI20;", binary=True))


if __name__ == "__main__":
    main()
