"""An unpickler that allows whole modules.

The modules of harmless classes hold harmful functions.
"""

# --8<-- [start:restricted]
import io
import pickle
from typing import Any

SAFE = {"builtins", "collections", "datetime"}


class ModulesOnly(pickle.Unpickler):
    def find_class(self, module: str, name: str, /) -> Any:
        if module not in SAFE:
            raise pickle.UnpicklingError(f"{module} is not allowed")
        return super().find_class(module, name)


def loads(data: bytes, /) -> Any:
    return ModulesOnly(io.BytesIO(data)).load()


# --8<-- [end:restricted]
# --8<-- [start:payload]
class Payload:
    """Uses a builtin that takes code."""

    def __reduce__(self) -> tuple[Any, ...]:
        return exec, ("import os; print(os.sep, 'reached')",)


# --8<-- [end:payload]
def main() -> None:
    loads(pickle.dumps(Payload()))


if __name__ == "__main__":
    main()
