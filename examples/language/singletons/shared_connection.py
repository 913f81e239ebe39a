"""Two singletons of which one needs the other while it is made.

The pool is opened with the arguments of the first call.
"""

# --8<-- [start:shared]
from examples.language.singletons.database_connection import (
    DatabaseConnection,
)
from examples.language.singletons.singleton_meta import Singleton


class Logger(Singleton):
    def __init__(self) -> None:
        self.lines: list[str] = []

    def log(self, line: str) -> None:
        self.lines.append(line)


class SharedConnection(Singleton, DatabaseConnection):
    def __init__(self, path: str, size: int = 2) -> None:
        super().__init__(path, size)
        Logger().log(f"{type(self).__name__} opened {path}")


# --8<-- [end:shared]
def main() -> None:
    pool = SharedConnection(":memory:", size=1)
    print(SharedConnection(":memory:", 1) is pool, Logger().lines)
    pool.close()


if __name__ == "__main__":
    main()
