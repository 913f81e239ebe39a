"""A closed set of commands, and an encoder that covers all of it.

Whoever adds a command is told where it has still to be handled.
"""

# --8<-- [start:commands]
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

Pen: TypeAlias = Literal["up", "down"]


@dataclass(frozen=True)
class SetPen:
    state: Pen


@dataclass(frozen=True)
class MoveTo:
    x: int
    y: int


Command: TypeAlias = SetPen | MoveTo


# --8<-- [end:commands]
# --8<-- [start:encode]
def encode(command: Command) -> str:
    """Write a command in the plotter's language."""
    match command:
        case SetPen(state):
            return "PU;" if state == "up" else "PD;"
        case MoveTo(x, y):
            return f"PA{x},{y};"
        case _:
            assert_never(command)


# --8<-- [end:encode]
def main() -> None:
    line: list[Command] = [SetPen("down"), MoveTo(40, 0), SetPen("up")]
    print("".join(map(encode, line)))


if __name__ == "__main__":
    main()
