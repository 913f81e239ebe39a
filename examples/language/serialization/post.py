"""A hiking club's notice board: users, and the posts that they pin up.

The schema is written beside the classes, not found out from values.
"""

# --8<-- [start:post]
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from examples.language.serialization.codec import integer, text
from examples.language.serialization.shapes import list_of, record
from examples.language.serialization.spelled import moment, money


@dataclass(frozen=True)
class User:
    name: str
    email: str
    age: int
    hobbies: list[str] = field(default_factory=list[str])


@dataclass(frozen=True)
class Post:
    title: str
    author: User
    at: datetime
    fee: Decimal


# --8<-- [end:post]
# --8<-- [start:schema]
user = record(
    User,
    name=text,
    email=text,
    age=integer,
    hobbies=list_of(text),
)
post = record(Post, title=text, author=user, at=moment, fee=money)
# --8<-- [end:schema]


# --8<-- [start:sample]
def sample() -> Post:
    """A post that any notice board could have."""
    ada = User("Ada", "ada@example.org", 36, ["hiking", "chess"])
    sunrise = datetime.fromisoformat("2026-05-01T05:10:00+02:00")
    return Post("Eiger at dawn", ada, sunrise, Decimal("18.50"))


# --8<-- [end:sample]
def main() -> None:
    document = post.encode(sample())
    print(document)
    print(post.decode(document) == sample())


if __name__ == "__main__":
    main()
