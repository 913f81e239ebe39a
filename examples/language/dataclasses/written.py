"""The source text that `@dataclass` writes for a class.

CPython's `dataclasses` hands that text to `exec`, by this name, up to 3.14.
"""

# --8<-- [start:written]
import ast
import dataclasses
from typing import Any
from unittest.mock import patch


def written(cls: type, **options: bool) -> dict[str, str]:
    """Decorate a class, and return the methods written for it.

    Args:
        cls: A class that is not a dataclass yet.
        **options: What to call `dataclass` with.
    """
    texts: list[str] = []

    def spy(text: str, *namespaces: dict[str, Any]) -> None:
        texts.append(text)
        exec(text, *namespaces)

    decorate: Any = dataclasses.dataclass
    with patch.object(dataclasses, "exec", spy):
        decorate(**options)(cls)
    return dict(method for text in texts for method in methods(text))


# --8<-- [end:written]
# --8<-- [start:methods]
def methods(text: str) -> list[tuple[str, str]]:
    """Return name and source of the functions inside `__create_fn__`.

    Args:
        text: The source of a function that defines functions.
    """
    (maker,) = ast.parse(text).body
    return [
        (inner.name, ast.unparse(inner))
        for inner in ast.walk(maker)
        if isinstance(inner, ast.FunctionDef) and inner is not maker
    ]


# --8<-- [end:methods]
def main() -> None:
    class Parcel:
        code: str
        grams: int

    for source in written(Parcel, order=True, frozen=True).values():
        print(source)


if __name__ == "__main__":
    main()
