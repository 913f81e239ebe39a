"""An unpickler that finds only what it was told it may.

It limits which names are found, not what is done with them.
"""

# --8<-- [start:restricted]
import io
import pickle
from collections.abc import Collection
from typing import Any


class Restricted(pickle.Unpickler):
    """Reads pickles that name nothing but what is allowed."""

    def __init__(self, data: bytes, allowed: Collection[str], /) -> None:
        super().__init__(io.BytesIO(data))
        self.allowed = allowed

    def find_class(self, module: str, name: str, /) -> Any:
        if f"{module}.{name}" not in self.allowed:
            message = f"{module}.{name} is not allowed"
            raise pickle.UnpicklingError(message)
        return super().find_class(module, name)


def loads(data: bytes, allowed: Collection[str], /) -> Any:
    """Unpickle, or raise UnpicklingError for a name not allowed."""
    return Restricted(data, allowed).load()


# --8<-- [end:restricted]
def main() -> None:
    data = pickle.dumps([complex(1, 2)], protocol=4)
    print(loads(data, {"builtins.complex"}))
    try:
        loads(data, ())
    except pickle.UnpicklingError as error:
        print(error)


if __name__ == "__main__":
    main()
