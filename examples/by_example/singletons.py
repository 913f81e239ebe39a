"""One object for everybody, in three ways, from the plainest to a metaclass.

Each of them makes one for all threads, in one process.
"""

from functools import cache
from threading import RLock
from typing import Any, ClassVar

settings = {"debug": False}  # 1. a name in a module: import it


@cache
def catalogue() -> list[str]:  # 2. a function without arguments
    print("reading the catalogue")
    return ["tea", "honey"]


class SingletonMeta(type):  # 3. a metaclass, when it has to be a class
    _made: ClassVar[dict[object, Any]] = {}
    _lock = RLock()  # one thread may make a second singleton inside a first

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        with cls._lock:
            if cls not in cls._made:
                cls._made[cls] = super().__call__(*args, **kwargs)
            elif args or kwargs:
                raise TypeError(f"{cls.__name__} was made; ask without more")
            return cls._made[cls]


class Logger(metaclass=SingletonMeta):
    def __init__(self, name: str = "shop") -> None:
        self.name = name
        self.lines: list[str] = []


class AuditLogger(Logger): ...


def main() -> None:
    settings["debug"] = not settings["debug"]
    print(settings)  # => {'debug': True}
    catalogue().append("salt")
    # => reading the catalogue
    print(catalogue())  # => ['tea', 'honey', 'salt']

    Logger("till").lines.append("open")
    print(Logger().name, Logger().lines)  # => till ['open']
    print(AuditLogger().name, AuditLogger().lines)  # => shop []
    try:
        Logger(Logger().name)
    except TypeError as refusal:
        print(refusal)  # => Logger was made; ask without more


if __name__ == "__main__":
    main()
