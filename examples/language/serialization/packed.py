"""A user in a binary layout, of which two versions are read.

Version 1 had no hobbies, and an age without a sign.
"""

# --8<-- [start:pack]
import struct

from examples.language.serialization.frame import unwrap, wrap
from examples.language.serialization.post import User
from examples.language.serialization.reader import (
    LENGTH,
    CorruptError,
    Reader,
    pack_text,
)

AGES = {1: struct.Struct(">B"), 2: struct.Struct(">h")}


def pack_user(user: User, /) -> bytes:
    """Write a user in version 2, or raise ValueError if it cannot be."""
    try:
        age = AGES[2].pack(user.age)
        count = LENGTH.pack(len(user.hobbies))
    except struct.error as error:
        raise ValueError(f"does not fit: {error}") from None
    texts = [pack_text(each) for each in (user.name, user.email)]
    hobbies = [pack_text(each) for each in user.hobbies]
    return wrap(2, b"".join([*texts, age, count, *hobbies]))


# --8<-- [end:pack]
# --8<-- [start:unpack]
def unpack_user(data: bytes, /) -> User:
    """Read a user of any version, or raise CorruptError."""
    version, body = unwrap(data)
    if version not in AGES:
        raise CorruptError(f"version {version}, 1 and 2 are known")
    return read_user(version, body)


def read_user(version: int, body: bytes, /) -> User:
    """Read the body of a frame."""
    reader = Reader(body)
    name, email = reader.text(), reader.text()
    (age,) = reader.unpack(AGES[version])
    hobbies: list[str] = []
    if version > 1:
        (count,) = reader.unpack(LENGTH)
        hobbies = [reader.text() for _ in range(count)]
    reader.end()
    return User(name, email, age, hobbies)


# --8<-- [end:unpack]
def main() -> None:
    from examples.language.serialization.post import sample

    ada = sample().author
    data = pack_user(ada)
    print(len(data), unpack_user(data) == ada)
    body = pack_text("Ada") + pack_text("ada@example.org") + b"\x24"
    print(unpack_user(wrap(1, body)))
    try:
        unpack_user(data[:-7])
    except CorruptError as error:
        print(error)


if __name__ == "__main__":
    main()
