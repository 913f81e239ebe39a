"""One function that reads hints rightly on every version.

A hint with a name that nobody knows stays a `ForwardRef`, and the other
hints are read all the same.
"""

# --8<-- [start:lenient]
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import get_annotations, getmro, isclass
from types import SimpleNamespace
from typing import Any, ForwardRef, get_type_hints


def lenient() -> dict[str, Any]:
    """What makes `get_type_hints` leave unknown names, from 3.14 on."""
    try:
        library = import_module("annotationlib")
    except ModuleNotFoundError:
        return {}
    return {"format": library.Format.FORWARDREF}


# --8<-- [end:lenient]
# --8<-- [start:read-hints]
def singly(owner: Any) -> Iterator[tuple[str, Any]]:
    """Read the hints of one class or function, each by itself."""
    module = getattr(sys.modules.get(owner.__module__), "__dict__", {})
    parameters: Any = getattr(owner, "__type_params__", ())  # from 3.12
    body: dict[str, Any] = {each.__name__: each for each in parameters}
    body.update(owner.__dict__)
    for name, hint in get_annotations(owner).items():
        alone = SimpleNamespace(__annotations__={name: hint})
        try:
            yield from get_type_hints(
                alone, body, module, include_extras=True
            ).items()
        except NameError:
            yield name, ForwardRef(hint) if isinstance(hint, str) else hint


def read_hints(owner: type | Callable[..., object]) -> dict[str, Any]:
    """Read the hints of a class and its bases, or of a function."""
    try:
        return get_type_hints(owner, include_extras=True, **lenient())
    except NameError:
        owners: list[Any] = [owner]
        if isclass(owner):
            owners = [*reversed(getmro(owner))]
        return dict(pair for each in owners for pair in singly(each))


# --8<-- [end:read-hints]
def main() -> None:
    for name, hint in read_hints(read_hints).items():
        print(f"{name}: {hint}")


if __name__ == "__main__":
    main()
