"""A proxy that asks itself for what it has not got yet.

It works until something makes one without calling `__init__`.
"""

# --8<-- [start:proxy]
from typing import Any


class Recorder:
    def __init__(self, target: object) -> None:
        self._target = target
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> Any:
        self.asked.append(name)
        return getattr(self._target, name)


# --8<-- [end:proxy]
def main() -> None:
    recorder = Recorder("Vega")
    print(recorder.upper(), recorder.asked)
    try:
        Recorder.__new__(Recorder).upper()
    except RecursionError as error:
        print(type(error).__name__)


if __name__ == "__main__":
    main()
