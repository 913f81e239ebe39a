"""The same maker from text, with its four mistakes mended.

The body keeps its own indentation; a text in triple quotes moves with it.
"""

# --8<-- [start:checked]
import keyword
import textwrap
from collections.abc import Callable, Sequence
from typing import Any


def checked(name: str) -> str:
    """A name, or a ValueError if it is more than that."""
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"{name!r} is no name")
    return name


# --8<-- [end:checked]
# --8<-- [start:create]
def create_function(
    name: str,
    parameters: Sequence[str],
    body: str,
    namespace: dict[str, Any] | None = None,
) -> Callable[..., Any]:
    """Make a function of statements; its result is what they return.

    Args:
        name: What it is called.
        parameters: Names only.
        body: Statements, as far to the right as they like.
        namespace: Its globals, which it is also put into.

    Raises:
        ValueError: A name is none.
    """
    if namespace is None:
        namespace = {}
    head = f"def {checked(name)}({', '.join(map(checked, parameters))}):\n"
    exec(head + textwrap.indent(textwrap.dedent(body), "    "), namespace)
    function: Callable[..., Any] = namespace[name]
    return function


# --8<-- [end:create]
def main() -> None:
    body = "result = x * y + 10\nreturn result"
    print(create_function("calculate", ["x", "y"], body)(5, 3))


if __name__ == "__main__":
    main()
