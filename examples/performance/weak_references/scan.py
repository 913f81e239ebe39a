"""A scan cleans up after itself: asked to, dropped, or at the end.

The finalizer knows the folder and must not know the scan.
"""

# --8<-- [start:scan]
import weakref
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp


class Scan:
    """The image of a plate, kept in a folder of its own.

    Args:
        plate: Which plate was scanned.
    """

    def __init__(self, plate: str) -> None:
        self.plate = plate
        self.folder = Path(mkdtemp(prefix="scan-"))
        self.close = weakref.finalize(self, rmtree, self.folder)

    @property
    def is_open(self) -> bool:
        """Whether the folder is still there for this scan."""
        return self.close.alive


# --8<-- [end:scan]
# --8<-- [start:main]
def main() -> None:
    asked, dropped, kept = Scan("M31"), Scan("M42"), Scan("M45")
    folders = [asked.folder, dropped.folder, kept.folder]
    asked.close()
    asked.close()  # no second call of rmtree
    del dropped
    print([folder.exists() for folder in folders])
    # => [False, False, True]
    print(asked.is_open, kept.is_open)  # => False True


if __name__ == "__main__":
    main()
# --8<-- [end:main]
