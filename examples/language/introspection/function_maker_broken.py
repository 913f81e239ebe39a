"""A function made by joining pieces of text.

Four lines, and each of them does something else than it says.
"""

# --8<-- [start:create]
from collections.abc import Callable, Sequence
from typing import Any


def create_function(
    name: str,
    parameters: Sequence[str],
    body: str,
    globals_dict: dict[str, Any] | None = None,
) -> Callable[..., Any]:
    source = f"def {name}({', '.join(parameters)}):\n    {body}\n"
    namespace = globals_dict or {}
    exec(source, namespace)
    function: Callable[..., Any] = namespace[name]
    return function


# --8<-- [end:create]
# --8<-- [start:locals]
def create_procedure(
    name: str, parameters: Sequence[str], body: str
) -> Callable[..., Any]:
    return create_function(name, parameters, f"{body}\n    return locals()")


# --8<-- [end:locals]
def main() -> None:
    calculate = create_procedure(
        "calculate", ["x", "y"], "result = x * y + 10"
    )
    print(calculate(5, 3))


if __name__ == "__main__":
    main()
