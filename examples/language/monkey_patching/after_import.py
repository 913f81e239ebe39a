"""A patch that is made when a module has run and nobody has it yet.

Names that others take from the module are patched by then.
"""

# --8<-- [start:loader]
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

Action = Callable[[Any], object]


class PatchingLoader(Loader):
    def __init__(self, loader: Loader, action: Action) -> None:
        self.loader, self.action = loader, action

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self.loader.create_module(spec)

    def exec_module(self, module: Any) -> None:
        module.__spec__.loader = module.__loader__ = self.loader
        self.loader.exec_module(module)
        self.action(module)


# --8<-- [end:loader]
# --8<-- [start:finder]
class PatchingFinder(MetaPathFinder):
    def __init__(self, name: str, action: Action) -> None:
        self.name, self.action = name, action

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        behind = sys.meta_path[sys.meta_path.index(self) + 1 :]
        for finder in behind:
            spec = finder.find_spec(fullname, path, target)
            if spec is not None and spec.loader is not None:
                spec.loader = PatchingLoader(spec.loader, self.action)
                return spec
        return None


# --8<-- [end:finder]
# --8<-- [start:after-import]
@contextmanager
def after_import(name: str, action: Action) -> Generator[None]:
    """Call `action` with the module whenever it is imported in the block.

    Args:
        name: The module's full name.
        action: Patches the module; what it raises, the import raises.

    Raises:
        ImportError: The module is there, so its names may be taken.
    """
    if name in sys.modules:
        raise ImportError(f"{name} is imported already", name=name)
    finder = PatchingFinder(name, action)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


# --8<-- [end:after-import]
def main() -> None:
    def lower(rates: Any) -> None:
        rates.vat = lambda: 10

    with after_import("examples.language.monkey_patching.rates", lower):
        from examples.language.monkey_patching.invoice import by_name
    print(by_name(200))


if __name__ == "__main__":
    main()
