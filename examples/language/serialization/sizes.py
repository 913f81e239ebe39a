"""How many bytes the same users take, format by format.

Bytes are exact.  They say nothing about time.
"""

# --8<-- [start:sizes]
from collections.abc import Sequence
from dataclasses import asdict

from examples.language.serialization.canonical import canonical
from examples.language.serialization.directory import dump_users
from examples.language.serialization.formats import FORMATS, arrow
from examples.language.serialization.packed import pack_user
from examples.language.serialization.post import User, user


def arrow_table(users: Sequence[User], /) -> bytes:
    """Write a column for each field."""
    table = arrow.Table.from_pylist([asdict(each) for each in users])
    sink = arrow.BufferOutputStream()
    with arrow.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())


# --8<-- [end:sizes]
# --8<-- [start:rows]
def sizes(users: Sequence[User], /) -> dict[str, int]:
    """Count the bytes of these users in each format."""
    plain = [asdict(each) for each in users]
    return {
        "JSON": len(canonical([user.encode(each) for each in users])),
        "msgpack": len(FORMATS["msgpack"].dumps(plain)),
        "CBOR": len(FORMATS["CBOR"].dumps(plain)),
        "struct": sum(len(pack_user(each)) for each in users),
        "protobuf": len(dump_users(users)),
        "Arrow": len(arrow_table(users)),
        "pickle": len(FORMATS["pickle"].dumps(users)),
    }


def crowd(count: int, /) -> list[User]:
    """Make users that differ in all but their hobbies."""
    return [
        User(f"user{n}", f"user{n}@example.org", n % 90, ["hiking", "chess"])
        for n in range(count)
    ]


# --8<-- [end:rows]
# --8<-- [start:main]
def main() -> None:
    one, many = sizes(crowd(1)), sizes(crowd(1000))
    print("          one user  1000 users")
    for name in sorted(many, key=many.__getitem__):
        print(f"{name:8} {one[name]:9,} {many[name]:11,}")


# --8<-- [end:main]
if __name__ == "__main__":
    main()
