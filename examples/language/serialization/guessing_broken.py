"""A serializer that guesses types while it decodes.

What a text looks like decides what it becomes; any name is set.
"""

# --8<-- [start:guessing]
from datetime import datetime
from typing import Any, TypeVar

T = TypeVar("T")


def guess(value: Any, /) -> Any:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass
    return value


def deserialize(kind: type[T], data: dict[str, Any], /) -> T:
    instance = kind.__new__(kind)
    for name, value in data.items():
        setattr(instance, name, guess(value))
    return instance


# --8<-- [end:guessing]
# --8<-- [start:serialize]
def serialize(value: Any, /) -> Any:
    state: dict[str, Any] | None = getattr(value, "__dict__", None)
    if state is None:
        return value
    return {name: serialize(each) for name, each in state.items()}


# --8<-- [end:serialize]
# --8<-- [start:notice]
class Notice:
    def __init__(self, title: str) -> None:
        self.title = title
        self.reply: Notice | None = None

    def headline(self) -> str:
        return self.title.upper()


# --8<-- [end:notice]
def main() -> None:
    print(repr(deserialize(Notice, {"title": "20260501"}).title))
    notice = deserialize(Notice, {"title": "Rain", "headline": "gone"})
    print(notice.headline)
    print(serialize(Notice("Rain")))


if __name__ == "__main__":
    main()
