"""A file changed in place, by way of the system's page cache.

The length of the file stays as it is; an empty file cannot be mapped.
"""

# --8<-- [start:mapped]
import mmap
from pathlib import Path


def blacken(path: Path, first: int, last: int) -> None:
    """Set a range of bytes of a file to zero, and read nothing else.

    Args:
        path: The scan.
        first: The first byte.
        last: The byte after the last.
    """
    with (
        path.open("r+b") as file,
        mmap.mmap(file.fileno(), 0) as pages,
        memoryview(pages)[first:last] as view,
    ):
        view[:] = bytes(len(view))


# --8<-- [end:mapped]
def main() -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        scan = Path(folder) / "scan.raw"
        scan.write_bytes(b"\xff" * 8)
        blacken(scan, 2, 5)
        print(scan.read_bytes().hex(" "))


if __name__ == "__main__":
    main()
