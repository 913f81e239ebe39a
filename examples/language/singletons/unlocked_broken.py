"""A singleton metaclass without a lock, as it is copied most.

Between the check and the store there is a whole constructor.
"""

# --8<-- [start:meta]
from typing import TYPE_CHECKING, Any, ClassVar


class SingletonMeta(type):
    _instances: ClassVar[dict[type, Any]] = {}

    if not TYPE_CHECKING:

        def __call__(cls, *args, **kwargs):
            if cls not in cls._instances:
                instance = super().__call__(*args, **kwargs)
                cls._instances[cls] = instance
            return cls._instances[cls]


class Logger(metaclass=SingletonMeta):
    def __init__(self) -> None:
        self.lines: list[str] = []


# --8<-- [end:meta]
def main() -> None:
    print("one, in one thread:", Logger() is Logger())


if __name__ == "__main__":
    main()
