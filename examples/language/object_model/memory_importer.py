"""Modules from a dict: a finder and a loader in one class.

Names that are not in the dict are left to the other finders.
"""

# --8<-- [start:importer]
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader


class MemoryImporter(MetaPathFinder, InspectLoader):
    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources

    def find_spec(
        self, fullname: str, path: object, target: object = None
    ) -> ModuleSpec | None:
        known = fullname in self.sources
        return spec_from_loader(fullname, self) if known else None

    def get_source(self, fullname: str) -> str:
        return self.sources[fullname]


# --8<-- [end:importer]
# --8<-- [start:installed]
@contextmanager
def installed(sources: Mapping[str, str]) -> Generator[None, None, None]:
    """Let these modules be imported, and forget them afterwards."""
    importer = MemoryImporter(sources)
    sys.meta_path.insert(0, importer)
    try:
        yield
    finally:
        sys.meta_path.remove(importer)
        for name in sources:
            sys.modules.pop(name, None)


# --8<-- [end:installed]
def main() -> None:
    with installed({"sky": "stars = ['Vega']\nprint('sky runs')"}):
        first, second = __import__("sky"), __import__("sky")
    print(first is second, first.stars)


if __name__ == "__main__":
    main()
