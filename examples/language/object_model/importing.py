"""An import finds, enters and runs a module, and only the first time.

Top-level names only: a submodule is searched on its parent's `__path__`.
"""

# --8<-- [start:find-spec]
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from types import ModuleType


def find_spec(name: str) -> ModuleSpec:
    """Ask the finders in turn."""
    for finder in sys.meta_path:
        spec = finder.find_spec(name, None)
        if spec is not None:
            return spec
    raise ModuleNotFoundError(f"No module named {name!r}", name=name)


# --8<-- [end:find-spec]
# --8<-- [start:load]
def load(name: str) -> ModuleType:
    """What `import name` does before it binds the name."""
    if name not in sys.modules:
        spec = find_spec(name)
        assert spec.loader is not None
        module = module_from_spec(spec)
        sys.modules[name] = module
        try:
            spec.loader.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
    return sys.modules[name]


# --8<-- [end:load]
def main() -> None:
    json = load("json")
    print(json.dumps({"Vega": 0.03}), load("json") is json)


if __name__ == "__main__":
    main()
