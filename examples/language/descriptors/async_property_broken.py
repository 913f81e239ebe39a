"""The copied `AsyncProperty`: reading it makes work that nobody awaits.

Kept to show the defect; `connection` holds the repair.
"""

# --8<-- [start:property]
import inspect
import warnings
from collections.abc import Callable, Coroutine
from typing import Any


class AsyncProperty:
    """Reading the attribute calls an `async def` and hands it over."""

    def __init__(self, fget: Callable[[Any], Coroutine[Any, Any, Any]]):
        self.fget = fget

    def __get__(self, instance: Any, owner: type | None = None) -> Any:
        return self if instance is None else self.fget(instance)


class AsyncDatabaseConnection:
    def __init__(self) -> None:
        self.connected = False

    @AsyncProperty
    async def is_ready(self) -> bool:
        return self.connected


# --8<-- [end:property]
# --8<-- [start:forgotten]
def forgotten(use: Callable[[AsyncDatabaseConnection], object]) -> list[str]:
    """Return what `use` prints to stderr: the coroutines never awaited."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        use(AsyncDatabaseConnection())
    return [str(warning.message) for warning in caught]


# --8<-- [end:forgotten]
def main() -> None:
    print(forgotten(lambda db: hasattr(db, "is_ready")))
    print(forgotten(lambda db: inspect.getmembers(db)))


if __name__ == "__main__":
    main()
