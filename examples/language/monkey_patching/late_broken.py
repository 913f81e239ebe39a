"""Patches that are collected, and applied once, on entry.

`patch` is called in the block, which is after the entry.
"""

# --8<-- [start:monkey-patch]
from typing import Any, Self


class MonkeyPatch:
    def __init__(self) -> None:
        self.patches: list[tuple[Any, str, Any]] = []
        self.originals: list[tuple[Any, str, Any]] = []

    def patch(self, target: object, name: str, value: object) -> None:
        self.patches.append((target, name, value))

    def __enter__(self) -> Self:
        for target, name, value in self.patches:
            original = getattr(target, name)
            self.originals.append((target, name, original))
            setattr(target, name, value)
        return self

    def __exit__(self, *exc_info: object) -> None:
        for target, name, original in self.originals:
            setattr(target, name, original)


# --8<-- [end:monkey-patch]
def main() -> None:
    from examples.language.monkey_patching.shop import DatabaseConnection

    patched = "Patched result!".format
    with MonkeyPatch() as patches:
        patches.patch(DatabaseConnection, "connect", patched)
        print(DatabaseConnection("test").connect())


if __name__ == "__main__":
    main()
