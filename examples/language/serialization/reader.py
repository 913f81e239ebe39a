"""A reader that never takes more bytes than there are.

Every length is held against what is left before it is used.
"""

# --8<-- [start:texts]
import struct
from typing import Any

LENGTH = struct.Struct(">H")


class CorruptError(ValueError):
    """These bytes are not what the layout says."""


def pack_text(text: str, /) -> bytes:
    """Write a text as `Reader.text` reads it, or raise ValueError."""
    data = text.encode("utf-8")
    if len(data) > 0xFFFF:
        raise ValueError(f"a text of {len(data)} bytes, 65535 are allowed")
    return LENGTH.pack(len(data)) + data


# --8<-- [end:texts]
# --8<-- [start:reader]
class Reader:
    """Takes values off the front; raises CorruptError."""

    def __init__(self, data: bytes, /) -> None:
        self.rest = memoryview(data)

    def take(self, count: int, /) -> bytes:
        if count > (left := len(self.rest)):
            raise CorruptError(f"{count} bytes expected, {left} left")
        taken, self.rest = self.rest[:count], self.rest[count:]
        return bytes(taken)

    def unpack(self, layout: struct.Struct, /) -> tuple[Any, ...]:
        return layout.unpack(self.take(layout.size))

    def text(self) -> str:
        (length,) = self.unpack(LENGTH)
        try:
            return self.take(length).decode("utf-8")
        except UnicodeDecodeError as error:
            raise CorruptError(f"not UTF-8: {error.reason}") from None

    def end(self) -> None:
        if self.rest:
            raise CorruptError(f"{len(self.rest)} bytes left over")


# --8<-- [end:reader]
def main() -> None:
    data = pack_text("Eiger") + pack_text("Mönch")
    reader = Reader(data)
    print(reader.text(), reader.text())
    reader.end()
    try:
        Reader(data[:5]).text()
    except CorruptError as error:
        print(error)


if __name__ == "__main__":
    main()
