"""How `+` chooses between two operands of classes written in Python.

Sequences of C, such as lists, have a second slot that this leaves out.
"""

# --8<-- [start:add]
from typing import Any

from examples.language.object_model.lookup import MISSING, find, mro
from examples.language.object_model.special import special


def add(left: object, right: object) -> Any:
    """What `left + right` does."""
    mine, other = type(left), type(right)
    turns = [(left, "__add__", right)]
    if mine is not other:
        turns.append((right, "__radd__", left))
        overridden = find(mine, "__radd__") is not find(other, "__radd__")
        if mine in mro(other) and overridden:
            turns.reverse()
    for asked, name, operand in turns:
        method = special(asked, name)
        answer = NotImplemented if method is MISSING else method(operand)
        if answer is not NotImplemented:
            return answer
    raise TypeError(f"{mine.__name__!r} + {other.__name__!r}")


# --8<-- [end:add]
def main() -> None:
    print(add(1, 2), add(1, 2.5))
    try:
        add(1, "2")
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
