"""A hook whose answer changes, behind a cache that does not.

`ABCMeta` remembers a yes for ever, and a no until the next `register`.
"""

# --8<-- [start:stale]
from abc import ABC, abstractmethod
from typing import ClassVar


class Trackable(ABC):
    asked = 0

    @abstractmethod
    def track(self) -> str: ...

    @classmethod
    def __subclasshook__(cls, subclass: type) -> bool:
        Trackable.asked += 1
        return hasattr(subclass, "track")


# --8<-- [end:stale]
# --8<-- [start:main]
def main() -> None:
    class Letter:
        track: ClassVar[str]

    def report() -> None:
        answer = isinstance(Letter(), Trackable)
        print(hasattr(Letter, "track"), answer, Trackable.asked)

    report()
    Letter.track = "at the sorting office"
    report()
    Trackable.register(type("Other", (), {}))
    report()
    del Letter.track
    report()


if __name__ == "__main__":
    main()
# --8<-- [end:main]
