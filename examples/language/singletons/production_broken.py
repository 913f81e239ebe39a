"""A "production-ready" thread-safe singleton, as it is copied.

It has a lock and checks twice; the pool of its database is a stub.
"""

# --8<-- [start:meta]
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar


class SingletonMeta(type):
    _instances: ClassVar[dict[type, Any]] = {}
    _lock = Lock()

    if not TYPE_CHECKING:

        def __call__(cls, *args, **kwargs):
            if cls not in cls._instances:
                with cls._lock:
                    if cls not in cls._instances:
                        instance = super().__call__(*args, **kwargs)
                        cls._instances[cls] = instance
            return cls._instances[cls]

    def clear_instance(cls) -> None:
        with cls._lock:
            cls._instances.pop(cls, None)


# --8<-- [end:meta]
# --8<-- [start:connection]
class Logger(metaclass=SingletonMeta):
    def __init__(self) -> None:
        self.lines: list[str] = []


class DatabaseConnection(metaclass=SingletonMeta):
    def __init__(self, connection_string: str) -> None:
        self.connection_string = connection_string
        self._pool: object = None
        self._initialize_pool()

    def _initialize_pool(self) -> None:
        """Here the pool would be made."""

    def get_connection(self) -> object:
        return self._pool


class LoggedConnection(DatabaseConnection):
    def __init__(self, connection_string: str) -> None:
        super().__init__(connection_string)
        Logger().lines.append("connected")


# --8<-- [end:connection]
def main() -> None:
    first = DatabaseConnection("theatre.db")
    print(first is DatabaseConnection("cinema.db"), first.get_connection())


if __name__ == "__main__":
    main()
