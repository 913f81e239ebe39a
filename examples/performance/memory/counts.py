"""Reference counts, read as differences.

The number itself counts the reader's own references too, and how many those
are depends on the version of Python.
"""

# --8<-- [start:moved]
import sys
from collections.abc import Callable


def moved(subject: object, act: Callable[[], object]) -> int:
    """Tell by how much the count of `subject` is moved by `act`.

    Args:
        subject: The object whose count is read.
        act: What it returns is kept until the count has been read.
    """
    before = sys.getrefcount(subject)
    kept = act()
    after = sys.getrefcount(subject)
    del kept
    return after - before


# --8<-- [end:moved]
def main() -> None:
    film = ["FP4"]
    print("a list of ten:", moved(film, lambda: [film] * 10))
    print("its address:  ", moved(film, lambda: id(film)))


if __name__ == "__main__":
    main()
