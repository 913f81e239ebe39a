"""A part of a scan without a copy of it.

A view keeps the whole of what it looks at.
"""

# --8<-- [start:strip]
from ctypes import addressof, c_char


def strip(scan: bytearray, width: int, first: int, last: int) -> memoryview:
    """Return some rows of a scan, as a view.

    Args:
        scan: A byte a pixel, row after row.
        width: The pixels of a row.
        first: The first row that is wanted.
        last: The row after the last.
    """
    return memoryview(scan)[first * width : last * width]


def address(buffer: bytearray | memoryview) -> int:
    """Return where the first byte of a writable buffer lies."""
    return addressof(c_char.from_buffer(buffer))


# --8<-- [end:strip]
def main() -> None:
    scan = bytearray(640 * 480)
    rows = strip(scan, 640, 100, 200)
    print(len(rows), "bytes, at", address(rows) - address(scan))


if __name__ == "__main__":
    main()
