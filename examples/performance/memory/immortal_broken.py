"""Taking a large reference count for immortality.

It is copied with "since Python 3.11", where it is wrong for small integers.
"""

# --8<-- [start:immortal]
import sys


def is_immortal(subject: object) -> bool:
    """Guess from the number, as is often shown."""
    return sys.getrefcount(subject) > 10**8


# --8<-- [end:immortal]
def main() -> None:
    print("1:     ", is_immortal(1))
    print("a list:", is_immortal([]))


if __name__ == "__main__":
    main()
