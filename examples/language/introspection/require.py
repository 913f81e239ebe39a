"""An assertion that says what was false, from its caller's source.

Without source, or without column positions, it says less and still raises.
"""

# Private by its name only: the documentation of `sys` describes it.
# pyright: reportPrivateUsage=false

# --8<-- [start:require]
import ast
import inspect
import linecache
import sys
from types import FrameType


class RequirementError(Exception):
    """What had to be true was not."""


def require(condition: object, /) -> None:
    """Raise unless a condition holds.

    Args:
        condition: Written out in the call: its source is the message.

    Raises:
        RequirementError: It is false.
    """
    if not condition:
        raise RequirementError(explain(sys._getframe(1)))


# --8<-- [end:require]
# --8<-- [start:argument]
def argument(frame: FrameType) -> ast.expr | None:
    """The first argument of the call that a frame is in the middle of."""
    positions = inspect.getframeinfo(frame, context=0).positions
    source = linecache.getlines(frame.f_code.co_filename, frame.f_globals)
    for node in ast.walk(ast.parse("".join(source))):
        if isinstance(node, ast.Call) and positions == (
            node.lineno,
            node.end_lineno,
            node.col_offset,
            node.end_col_offset,
        ):
            return node.args[0]
    return None


# --8<-- [end:argument]
# --8<-- [start:explain]
def explain(frame: FrameType) -> str:
    """The expression that was false, with the value of each name in it."""
    expression = argument(frame)
    if expression is None:
        return "a requirement of which there is no source"
    known = frame.f_globals | frame.f_locals
    values = {
        node.id: known[node.id]
        for node in ast.walk(expression)
        if isinstance(node, ast.Name) and node.id in known
    }
    text = ", ".join(f"{name}={value!r}" for name, value in values.items())
    return f"{ast.unparse(expression)} is false with {text or 'no names'}"


# --8<-- [end:explain]
# --8<-- [start:main]
def board(vehicles: dict[str, float], left: float) -> None:
    """Let vehicles on board, longest last, as long as there is room."""
    for name, length in sorted(vehicles.items(), key=lambda item: item[1]):
        require(length <= left)
        left -= length
        print(f"{name} is on board, {left} m left")


def main() -> None:
    try:
        board({"van": 6.0, "car": 4.5, "coach": 12.0}, 18.0)
    except RequirementError as error:
        print(error)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
