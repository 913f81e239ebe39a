"""A record that contains itself: the codec is looked up when used.

A thread that loops back to itself ends in an error, not in a document.
"""

# --8<-- [start:later]
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from examples.language.serialization.codec import Codec, text
from examples.language.serialization.shapes import list_of, record

T = TypeVar("T")


def later(find: Callable[[], Codec[T]], /) -> Codec[T]:
    """A codec that need not exist yet."""
    return Codec(
        lambda value: find().encode(value),
        lambda value: find().decode(value),
    )


# --8<-- [end:later]
# --8<-- [start:thread]
@dataclass
class Thread:
    title: str
    replies: list["Thread"] = field(default_factory=list["Thread"])


def _thread() -> Codec[Thread]:
    return thread


thread = record(Thread, title=text, replies=list_of(later(_thread)))


# --8<-- [end:thread]
def main() -> None:
    rain = Thread("Rain", [Thread("Again?", [Thread("Sorry")])])
    print(thread.encode(rain))
    print(thread.decode(thread.encode(rain)) == rain)


if __name__ == "__main__":
    main()
