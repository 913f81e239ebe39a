"""An unpickler that knows where classes have moved to.

It is a map of places, so it is an allow-list as well.
"""

# --8<-- [start:moved]
import io
import pickle
from collections.abc import Mapping
from typing import Any


class Moved(pickle.Unpickler):
    """Finds classes under their old names."""

    def __init__(self, data: bytes, places: Mapping[str, type], /) -> None:
        super().__init__(io.BytesIO(data))
        self.places = places

    def find_class(self, module: str, name: str, /) -> Any:
        place = f"{module}.{name}"
        if place not in self.places:
            raise pickle.UnpicklingError(f"{place} is not on the map")
        return self.places[place]


# --8<-- [end:moved]
def main() -> None:
    from examples.language.serialization.shelter_broken import (
        BIVOUAC,
        Shelter,
    )

    old = "examples.language.serialization.shelter_broken.Bivouac"
    print(Moved(BIVOUAC, {old: Shelter}).load())


if __name__ == "__main__":
    main()
