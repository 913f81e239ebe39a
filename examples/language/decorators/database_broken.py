"""A class decorator that puts a function in the place of the class.

`isinstance`, subclassing and pickling are lost, and threads get several.
"""

# --8<-- [start:singleton]
from collections.abc import Callable
from typing import Any

instances: dict[Any, Any] = {}


def singleton(cls: Callable[..., Any]) -> Callable[..., Any]:
    def get_instance(*args: Any, **kwargs: Any) -> Any:
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]

    return get_instance


@singleton
class Database:
    def __init__(self, path: str) -> None:
        self.path = path


# --8<-- [end:singleton]
def main() -> None:
    print(Database("tides.db").path, Database("ships.db").path)
    print("a class:", isinstance(Database, type))


if __name__ == "__main__":
    main()
