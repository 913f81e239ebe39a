"""Solution: records read into one buffer, again and again.

A record is valid until the next one is asked for.
"""

# --8<-- [start:records]
from collections.abc import Iterator
from io import BufferedIOBase


def records(stream: BufferedIOBase, size: int) -> Iterator[memoryview]:
    """Yield each record of a stream, all in the same memory.

    Args:
        stream: Where the records stand one after the other.
        size: The bytes of a record.

    Raises:
        EOFError: The last one is cut off.
    """
    with memoryview(bytearray(size)) as view:
        while read := stream.readinto(view):
            if read < size:
                raise EOFError(f"{read} of {size} bytes")
            yield view.toreadonly()


# --8<-- [end:records]
def main() -> None:
    from io import BytesIO

    for record in records(BytesIO(b"FP4 HP5 "), 4):
        print(bytes(record))


if __name__ == "__main__":
    main()
