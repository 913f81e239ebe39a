"""Users as Protocol Buffers: messages from a schema that was compiled.

A message knows its fields; that one of them must be there is ours to say.
"""

# --8<-- [start:directory]
from collections.abc import Iterable

from google.protobuf.message import DecodeError

from examples.language.serialization import user_v2_pb2 as v2
from examples.language.serialization.post import User


def to_message(user: User, /) -> v2.User:
    """Raise ValueError or TypeError for what no field can hold."""
    return v2.User(
        name=user.name,
        email=user.email,
        age=user.age,
        hobbies=user.hobbies,
    )


def from_message(message: v2.User, /) -> User:
    """Raise ValueError for a message that is no user."""
    if not message.name:
        raise ValueError("a user without a name")
    hobbies = list(message.hobbies)
    return User(message.name, message.email, message.age, hobbies)


# --8<-- [end:directory]
# --8<-- [start:users]
def dump_users(users: Iterable[User], /) -> bytes:
    """Write a list of users."""
    return v2.UserList(users=map(to_message, users)).SerializeToString()


def load_users(data: bytes, /) -> list[User]:
    """Read a list of users, or raise ValueError."""
    try:
        found = v2.UserList.FromString(data)
    except DecodeError:
        raise ValueError("this is no list of users") from None
    return [*map(from_message, found.users)]


# --8<-- [end:users]
def main() -> None:
    from examples.language.serialization.post import sample

    ada = sample().author
    data = dump_users([ada])
    print(len(data), load_users(data) == [ada])
    for damaged in (data[:-1], b"\x0a\x00"):
        try:
            load_users(damaged)
        except ValueError as error:
            print(error)


if __name__ == "__main__":
    main()
