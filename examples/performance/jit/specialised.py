"""What CPython's specialiser has made of a function's bytecode.

It reads the live instructions, so a tracer or a debugger changes them.
"""

# --8<-- [start:operations]
import dis
from collections.abc import Callable


def operations(function: Callable[..., object]) -> list[str]:
    """Return the names of a function's binary operations, as they are now."""
    return [
        instruction.opname
        for instruction in dis.get_instructions(function, adaptive=True)
        if instruction.opname.startswith("BINARY_OP")
    ]


# --8<-- [end:operations]
# --8<-- [start:main]
def add(first: object, second: object) -> object:
    """Add two things of one type."""
    return first + second  # type: ignore[operator]


def main() -> None:
    for pair in ((1, 2), (1.5, 2.5), ([1], [2])):
        for _ in range(1000):
            add(*pair)
        print(type(pair[0]).__name__, *operations(add))


# --8<-- [end:main]
if __name__ == "__main__":
    main()
