"""A proxy that tells what it is asked, and knows when it is not ready.

Syntax skips it: `len(proxy)` needs a `__len__` in the class.
"""

# --8<-- [start:proxy]
from typing import Any


class Recorder:
    def __init__(self, target: object) -> None:
        self._target = target
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name in ("_target", "asked") or name.startswith("__"):
            raise AttributeError(name)
        self.asked.append(name)
        return getattr(self._target, name)


# --8<-- [end:proxy]
def main() -> None:
    recorder = Recorder("Vega")
    print(recorder.upper(), recorder.asked)
    try:
        Recorder.__new__(Recorder).upper()
    except AttributeError as error:
        print("not ready:", error)


if __name__ == "__main__":
    main()
