"""The two words that every object begins with, seen through ctypes.

CPython with the GIL only, and only while the object is alive.
"""

# --8<-- [start:header]
from ctypes import Structure, c_ssize_t, c_void_p


class Header(Structure):
    """What lies at an object's address; reading it counts as nothing."""

    _fields_ = (("count", c_ssize_t), ("type", c_void_p))

    count: int
    type: int


def header(subject: object) -> Header:
    """Return a view of the header, which keeps no reference.

    Args:
        subject: Must outlive what is returned.
    """
    return Header.from_address(id(subject))


# --8<-- [end:header]
def main() -> None:
    film = ["FP4"]
    print("a list:", header(film).type == id(list))


if __name__ == "__main__":
    main()
