"""A cache that is never the reason why something stays in memory.

Who asked has to hold the answer; the cache does not.
"""

# --8<-- [start:expensive]
from collections.abc import Callable
from weakref import WeakValueDictionary


class ExpensiveObject:
    """A plate that took long to load.

    Args:
        name: Its number in the catalogue.
    """

    def __init__(self, name: str) -> None:
        self.name = name


# --8<-- [end:expensive]
# --8<-- [start:cache]
class CacheWithWeakRefs:
    """One object for each name, for as long as somebody has it.

    Args:
        load: What makes an object that nobody has.
    """

    def __init__(self, load: Callable[[str], ExpensiveObject]) -> None:
        self._load = load
        self._objects = WeakValueDictionary[str, ExpensiveObject]()
        self.loads = 0

    def get(self, name: str) -> ExpensiveObject:
        """Return the object of this name, loaded if nobody has it."""
        found = self._objects.get(name)  # strong from here on
        if found is None:
            self.loads += 1
            found = self._objects[name] = self._load(name)
        return found

    def __len__(self) -> int:
        return len(self._objects)


# --8<-- [end:cache]
# --8<-- [start:main]
def main() -> None:
    cache = CacheWithWeakRefs(ExpensiveObject)
    andromeda = cache.get("M31")
    print(cache.get("M31") is andromeda, cache.loads)  # => True 1
    orion = cache.get("M42")
    print(len(cache), orion.name)  # => 2 M42
    del andromeda
    print(len(cache))  # => 1
    print(cache.get("M31").name, cache.loads)  # => M31 3


if __name__ == "__main__":
    main()
# --8<-- [end:main]
