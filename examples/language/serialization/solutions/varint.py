"""Protocol Buffers' varint: seven bits a byte, the lowest first.

A number has one spelling, and no more than ten bytes.
"""

# --8<-- [start:pack]
from examples.language.serialization.reader import CorruptError, Reader

MOST = 2**64


def pack_varint(number: int, /) -> bytes:
    """Write a number of at most 64 bits."""
    if not 0 <= number < MOST:
        raise ValueError(f"{number} has no 64 bits")
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])


# --8<-- [end:pack]
# --8<-- [start:read]
def read_varint(reader: Reader, /) -> int:
    """Take a number, or raise CorruptError."""
    found = shift = 0
    while shift < 70:
        (byte,) = reader.take(1)
        found |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            if found >= MOST or (byte == 0 and shift != 7):
                break
            return found
    raise CorruptError("a varint that nobody would write")


# --8<-- [end:read]
def main() -> None:
    for number in (1, 300, 2**64 - 1):
        data = pack_varint(number)
        print(data.hex(" "), read_varint(Reader(data)))


if __name__ == "__main__":
    main()
