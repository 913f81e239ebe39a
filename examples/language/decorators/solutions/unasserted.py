"""A function compiled again from its source, without its asserts.

Only the code object is taken over; nothing of the source is executed, so
no decorator and no default runs twice.  Closures are refused by Python.
"""

# --8<-- [start:unasserted]
import ast
from collections.abc import Callable
from inspect import getsource
from textwrap import dedent
from types import CodeType, FunctionType
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])


def unasserted(function: Function) -> Function:
    """Compile a function again, without its assert statements."""
    target = cast(FunctionType, function)
    old = target.__code__
    tree = ast.parse(dedent(getsource(target)))
    ast.increment_lineno(tree, old.co_firstlineno - 1)
    module = compile(tree, old.co_filename, "exec", optimize=1)
    for constant in module.co_consts:
        if isinstance(constant, CodeType) and constant.co_name == old.co_name:
            target.__code__ = constant
    return function


# --8<-- [end:unasserted]
def clearance(depth: float, draught: float) -> float:
    assert depth > draught, "aground"
    return depth - draught


def main() -> None:
    print(clearance(6.0, 4.5), unasserted(clearance)(3.0, 4.5))


if __name__ == "__main__":
    main()
