"""A frame: magic, version, length and checksum around a body.

It tells damage from data.  It does not tell who wrote the data.
"""

# --8<-- [start:frame]
import struct
from zlib import crc32

from examples.language.serialization.reader import CorruptError, Reader

MAGIC = b"HIKE"
HEADER = struct.Struct(">4sBI")  # magic, version, bytes of the body
CHECKSUM = struct.Struct(">I")  # of all that stands before it
MOST = 65_536  # bytes of a frame


def wrap(version: int, body: bytes, /) -> bytes:
    """Frame a body, or raise ValueError if it is too long."""
    data = HEADER.pack(MAGIC, version, len(body)) + body
    if len(data) + CHECKSUM.size > MOST:
        raise ValueError(f"a body of {len(body)} bytes is too long")
    return data + CHECKSUM.pack(crc32(data))


# --8<-- [end:frame]
# --8<-- [start:unwrap]
def unwrap(data: bytes, /) -> tuple[int, bytes]:
    """Return the version and the body, or raise CorruptError."""
    if len(data) > MOST:
        raise CorruptError(f"{len(data)} bytes, {MOST} are allowed")
    reader = Reader(data)
    magic, version, length = reader.unpack(HEADER)
    if magic != MAGIC:
        raise CorruptError(f"begins with {magic!r}, not with {MAGIC!r}")
    body = reader.take(length)
    (checksum,) = reader.unpack(CHECKSUM)
    reader.end()
    if crc32(data[: -CHECKSUM.size]) != checksum:
        raise CorruptError("the checksum is wrong")
    return version, body


# --8<-- [end:unwrap]
def main() -> None:
    data = wrap(2, b"Eiger")
    print(data.hex(" "))
    print(unwrap(data))
    for damaged in (data[:-1], data + b"!", data.replace(b"i", b"l")):
        try:
            unwrap(damaged)
        except CorruptError as error:
            print(error)


if __name__ == "__main__":
    main()
