"""Frames one after the other, read from a file that may end early.

A frame that was cut off is an error; so is one that is damaged.
"""

# --8<-- [start:log]
from collections.abc import Iterator
from typing import BinaryIO

from examples.language.serialization.frame import (
    CHECKSUM,
    HEADER,
    MOST,
    unwrap,
)
from examples.language.serialization.reader import CorruptError


def frames(file: BinaryIO, /) -> Iterator[tuple[int, bytes]]:
    """Yield version and body of each frame, or raise CorruptError."""
    while head := file.read(HEADER.size):
        if len(head) < HEADER.size:
            raise CorruptError(f"{len(head)} bytes are no header")
        length = HEADER.unpack(head)[2] + CHECKSUM.size
        if HEADER.size + length > MOST:
            raise CorruptError(f"{length} bytes announced, {MOST} allowed")
        yield unwrap(head + file.read(length))


# --8<-- [end:log]
def main() -> None:
    from io import BytesIO

    from examples.language.serialization.frame import wrap

    data = wrap(2, b"Eiger") + wrap(2, b"Jungfrau")
    for each in (data, data[:-1]):
        try:
            print(list(frames(BytesIO(each))))
        except CorruptError as error:
            print(error)


if __name__ == "__main__":
    main()
