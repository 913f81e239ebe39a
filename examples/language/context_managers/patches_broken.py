"""Changes that are collected, and applied once, on entry.

What is registered inside the block, where everybody registers it, comes too
late: nothing is changed and nothing complains.
"""

# --8<-- [start:patches]
from typing import Any, Self


class Patches:
    def __init__(self) -> None:
        self.wanted: list[tuple[Any, str, object]] = []
        self.saved: list[tuple[Any, str, object]] = []

    def patch(self, target: object, name: str, value: object) -> None:
        self.wanted.append((target, name, value))

    def __enter__(self) -> Self:
        for target, name, value in self.wanted:
            self.saved.append((target, name, getattr(target, name)))
            setattr(target, name, value)
        return self

    def __exit__(self, *exc_info: object) -> None:
        for target, name, value in self.saved:
            setattr(target, name, value)


# --8<-- [end:patches]
def main() -> None:
    class Preamp:
        gain = 40

    with Patches() as patches:
        patches.patch(Preamp, "gain", 0)
        [(_, name, wanted)] = patches.wanted
        print(f"{name} {Preamp.gain}, and not {wanted}")


if __name__ == "__main__":
    main()
