"""A second copy of a module, with state of its own.

What it imports is shared; only the module itself is run again.
"""

# --8<-- [start:fresh]
from importlib.util import find_spec, module_from_spec
from types import ModuleType


def fresh(name: str) -> ModuleType:
    """Run a module again, beside the one in `sys.modules`.

    Raises:
        ModuleNotFoundError: No finder knows the name.
    """
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# --8<-- [end:fresh]
def main() -> None:
    import json

    copy = fresh("json")
    print(copy is json, copy.dumps is json.dumps)


if __name__ == "__main__":
    main()
