"""A relief whose heights travel beside the pickle, not in it.

With protocol 5 a large buffer can be handed over without a copy.
"""

# --8<-- [start:relief]
import pickle
from collections.abc import Sequence
from typing import Any, SupportsIndex


class Relief:
    """A map of heights, one byte each."""

    def __init__(self, name: str, heights: Any, /) -> None:
        self.name, self.view = name, memoryview(heights)

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> tuple[Any, ...]:
        if protocol.__index__() < 5:
            return Relief, (self.name, bytes(self.view))
        return Relief, (self.name, pickle.PickleBuffer(self.view.obj))


# --8<-- [end:relief]
# --8<-- [start:part]
def part(relief: Relief, /) -> tuple[bytes, list[pickle.PickleBuffer]]:
    """Divide a relief into a small pickle and its buffers."""
    buffers: list[pickle.PickleBuffer] = []
    data = pickle.dumps(relief, protocol=5, buffer_callback=buffers.append)
    return data, buffers


def join(data: bytes, buffers: Sequence[Any], /) -> Relief:
    """Put together what `part` has divided."""
    relief: Relief = pickle.loads(data, buffers=buffers)
    return relief


# --8<-- [end:part]
def main() -> None:
    heights = bytearray(1_000_000)
    data, buffers = part(Relief("Eiger", heights))
    print(len(data) < 100, join(data, buffers).view.obj is heights)


if __name__ == "__main__":
    main()
