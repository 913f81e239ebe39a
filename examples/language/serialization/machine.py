"""The machine that a pickle is a program for: a stack and a memo.

It runs what `pickle` writes of plain values and objects at protocol 4.
"""

# --8<-- [start:values]
import pickletools
from collections.abc import Callable
from pickle import UnpicklingError
from typing import Any, TypeAlias

from examples.language.serialization.effects import Effects

Stack: TypeAlias = list[Any]
MARK = object()
INTEGERS = {"BININT", "BININT1", "BININT2", "LONG1"}
TEXTS = {"SHORT_BINUNICODE", "BINUNICODE", "SHORT_BINBYTES"}
LITERALS = INTEGERS | TEXTS | {"BINFLOAT"}
# --8<-- [end:values]
# --8<-- [start:constants]
CONSTANTS: dict[str, Callable[[], Any]] = {
    "NONE": lambda: None,
    "NEWTRUE": lambda: True,
    "NEWFALSE": lambda: False,
    "EMPTY_TUPLE": tuple,
    "EMPTY_LIST": list,
    "EMPTY_DICT": dict,
    "MARK": lambda: MARK,
}
ACTS = {
    "STACK_GLOBAL": "find",
    "REDUCE": "call",
    "NEWOBJ": "create",
    "BUILD": "fill",
}


# --8<-- [end:constants]
# --8<-- [start:contents]
def contents(stack: Stack, name: str, /) -> list[Any]:
    """Take the topmost values: as many as said, or down to the mark."""
    if name[-1].isdigit():
        start = len(stack) - int(name[-1])
    elif name.endswith("S") or name == "TUPLE":
        start = max(n for n, each in enumerate(stack) if each is MARK)
    else:
        start = len(stack) - (2 if name == "SETITEM" else 1)
    taken = [each for each in stack[start:] if each is not MARK]
    del stack[start:]
    return taken


def collect(stack: Stack, name: str, /) -> None:
    """Make a tuple of the contents, or put them into a list or a dict."""
    taken = contents(stack, name)
    if name.startswith("TUPLE"):
        stack.append(tuple(taken))
    elif name.startswith("APPEND"):
        stack[-1].extend(taken)
    else:
        pairs = zip(taken[::2], taken[1::2], strict=True)
        stack[-1].update(pairs)


# --8<-- [end:contents]
# --8<-- [start:run]
def run(data: bytes, effects: Effects, /) -> Any:
    """Run a pickle, and return what is on the stack at its end."""
    stack: Stack = []
    memo: dict[Any, Any] = {}
    for opcode, argument, _ in pickletools.genops(data):
        name = opcode.name
        if name in LITERALS:
            stack.append(argument)
        elif name in CONSTANTS:
            stack.append(CONSTANTS[name]())
        elif name == "MEMOIZE":
            memo[len(memo)] = stack[-1]
        elif name == "BINGET":
            stack.append(memo[argument])
        elif name.startswith(("TUPLE", "APPEND", "SETITEM")):
            collect(stack, name)
        elif name in ACTS:
            argument, target = stack.pop(), stack.pop()
            stack.append(getattr(effects, ACTS[name])(target, argument))
        elif name not in {"PROTO", "FRAME", "STOP"}:
            raise UnpicklingError(f"{name} is not in this model")
    return stack.pop()


# --8<-- [end:run]
def main() -> None:
    import pickle

    for value in ({"hut": ("Gleckstein", 80.5)}, [complex(1, 2)]):
        data = pickle.dumps(value, protocol=4)
        print(run(data, Effects()))


if __name__ == "__main__":
    main()
