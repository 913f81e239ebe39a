"""Pickles that name records of a store in place of holding them.

The reader has a store of its own, and gets its own records.
"""

# --8<-- [start:dumps]
import io
import pickle
from collections.abc import Mapping
from typing import Any

from examples.language.serialization.trail import Trail


def dumps(value: object, /) -> bytes:
    """Pickle a value; of a trail only its name."""

    class Keyed(pickle.Pickler):
        def persistent_id(self, obj: Any, /) -> Any:
            return obj.name if isinstance(obj, Trail) else None

    file = io.BytesIO()
    Keyed(file).dump(value)
    return file.getvalue()


# --8<-- [end:dumps]
# --8<-- [start:loads]
def loads(data: bytes, store: Mapping[str, Trail], /) -> Any:
    """Unpickle a value; its trails are those of the store."""

    class Keyed(pickle.Unpickler):
        def persistent_load(self, pid: str, /) -> Trail:
            return store[pid]

    return Keyed(io.BytesIO(data)).load()


# --8<-- [end:loads]
def main() -> None:
    trail = Trail("Eiger Trail", [2320, 1620])
    data = dumps({"Sunday": trail})
    print(loads(data, {trail.name: trail})["Sunday"] is trail)


if __name__ == "__main__":
    main()
