"""A mixin that forgets on the way out which types it met.

The way back calls the constructor with whatever JSON had left.
"""

# --8<-- [start:mixin]
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self


class SerializableMixin:
    def to_dict(self) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in vars(self).items():
            if isinstance(value, SerializableMixin):
                result[key] = value.to_dict()
            elif isinstance(value, datetime):
                result[key] = value.isoformat()
            else:
                result[key] = value
        return result

    @classmethod
    def from_dict(cls, data: dict[str, Any], /) -> Self:
        return cls(**data)


# --8<-- [end:mixin]
# --8<-- [start:post]
@dataclass
class User(SerializableMixin):
    name: str


@dataclass
class Post(SerializableMixin):
    title: str
    author: User
    at: datetime


def reload(post: Post, /) -> Post:
    document = json.dumps(post.to_dict())
    return Post.from_dict(json.loads(document))


# --8<-- [end:post]
def main() -> None:
    at = datetime.fromisoformat("2026-05-01T05:10:00+02:00")
    post = reload(Post("Eiger at dawn", User("Ada"), at))
    print(post)
    try:
        print(post.author.name)
    except AttributeError as error:
        print(error)


if __name__ == "__main__":
    main()
