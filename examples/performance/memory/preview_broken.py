"""Previews that keep the scans they were cut from.

A view of sixteen bytes owns a reference to all the others.
"""


# --8<-- [start:preview]
def previews(scans: list[bytes]) -> list[memoryview]:
    """Return the first sixteen pixels of each scan."""
    return [memoryview(scan)[:16] for scan in scans]


# --8<-- [end:preview]
def main() -> None:
    small = previews([bytes(1_000_000)])[0]
    print(len(small), "bytes seen,", len(bytes(small.obj)), "kept")


if __name__ == "__main__":
    main()
