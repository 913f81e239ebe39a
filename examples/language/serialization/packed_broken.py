"""A binary serializer that trusts every length it reads.

Its account of the layout is wrong too, and nothing notices.
"""

# --8<-- [start:pack]
import json
import struct
from typing import Any


class BinarySerializer:
    """name_len:2 name email_len:2 email age:1 count:2 hobbies"""

    @staticmethod
    def pack_text(text: str, /) -> bytes:
        data = text.encode("utf-8")
        return struct.pack(">I", len(data)) + data

    @classmethod
    def pack_user(cls, user: dict[str, Any], /) -> bytes:
        data = cls.pack_text(user["name"]) + cls.pack_text(user["email"])
        data += struct.pack(">II", user["age"], len(user["hobbies"]))
        return data + b"".join(map(cls.pack_text, user["hobbies"]))

    @classmethod
    def unpack_user(cls, data: bytes, /) -> dict[str, Any]:
        return unpack_user(data)


# --8<-- [end:pack]
# --8<-- [start:unpack]
def unpack_user(data: bytes, /) -> dict[str, Any]:
    def text(offset: int, /) -> tuple[str, int]:
        (length,) = struct.unpack_from(">I", data, offset)
        end = offset + 4 + length
        return data[offset + 4 : end].decode("utf-8"), end

    name, offset = text(0)
    email, offset = text(offset)
    age, count = struct.unpack_from(">II", data, offset)
    offset += 8
    hobbies: list[str] = []
    for _ in range(count):
        hobby, offset = text(offset)
        hobbies.append(hobby)
    return {"name": name, "email": email, "age": age, "hobbies": hobbies}


def performance_comparison(user: dict[str, Any], /) -> str:
    packed = len(BinarySerializer.pack_user(user))
    return f"binary {packed}, JSON {len(json.dumps(user))}: faster"


# --8<-- [end:unpack]
def main() -> None:
    user = {"name": "Ada", "email": "a@b.c", "age": 36, "hobbies": ["hiking"]}
    data = BinarySerializer.pack_user(user)
    print(BinarySerializer.unpack_user(data[:-2])["hobbies"])
    print(performance_comparison(user))
    try:
        BinarySerializer.pack_user({**user, "age": -1})
    except struct.error as error:
        print(error)


if __name__ == "__main__":
    main()
