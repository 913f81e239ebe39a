"""A function made from a description, with source, name and traceback.

The body is trusted code: it is checked for its form, not for what it does.
"""

# --8<-- [start:spec]
import ast
import keyword
import linecache
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any


@dataclass(frozen=True)
class Spec:
    """A function to be made; a name that is none is a ValueError."""

    name: str
    parameters: tuple[str, ...]
    body: str

    def __post_init__(self) -> None:
        for name in self.name, *self.parameters:
            if not name.isidentifier() or keyword.iskeyword(name):
                raise ValueError(f"{name!r} is no name")


# --8<-- [end:spec]
# --8<-- [start:source]
def source_of(spec: Spec) -> str:
    """The text of the function, in the form that `ast.unparse` gives it.

    Raises:
        SyntaxError: The body is no Python.
    """
    module = ast.parse("def function(): pass")
    function = module.body[0]
    assert isinstance(function, ast.FunctionDef)
    function.name = spec.name
    function.args.args = [ast.arg(name) for name in spec.parameters]
    function.body = ast.parse(spec.body).body
    return ast.unparse(ast.fix_missing_locations(module)) + "\n"


# --8<-- [end:source]
# --8<-- [start:make]
numbers = count(1)


def make(spec: Spec, module: str) -> Callable[..., Any]:
    """Compile a function, and keep its source for whoever asks.

    Args:
        spec: What to make.
        module: Where the function will be at home.
    """
    source = source_of(spec)
    filename = f"<{module}.{spec.name} {next(numbers)}>"
    code = compile(source, filename, "exec", dont_inherit=True)
    namespace: dict[str, Any] = {"__name__": module}
    exec(code, namespace)
    function: Callable[..., Any] = namespace[spec.name]
    lines = source.splitlines(keepends=True)
    linecache.cache[filename] = len(source), None, lines, filename
    weakref.finalize(function, linecache.cache.pop, filename, None)
    return function


# --8<-- [end:make]
def main() -> None:
    spec = Spec(
        "fare", ("length", "bikes"), "return 12 + 3 * length + 5 * bikes"
    )
    fare = make(spec, __name__)
    print(source_of(spec), fare(4.5, bikes=2), sep="")


if __name__ == "__main__":
    main()
