"""The shortest singleton: one attribute on the class, and `__new__`.

`__init__` runs at every call, and a subclass finds its parent's instance.
"""

# --8<-- [start:stage]
from typing import Any


class Stage:
    _instance: Any = None

    def __new__(cls) -> Any:
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self) -> None:
        self.props = ["curtain"]


class Rehearsal(Stage):
    def __init__(self) -> None:
        super().__init__()
        self.notes: list[str] = []


# --8<-- [end:stage]
def main() -> None:
    Stage().props.append("skull")
    print(Stage().props, type(Rehearsal()).__name__)


if __name__ == "__main__":
    main()
