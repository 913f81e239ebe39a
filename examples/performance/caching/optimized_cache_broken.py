"""Two stores in one cache: weak if the value can be, strong if not.

Weak values leave at once, and what the other store holds comes back.
"""

# --8<-- [start:cache]
from typing import Any
from weakref import WeakValueDictionary


class OptimizedCache:
    def __init__(self, max_size: int = 100) -> None:
        self.max_size = max_size
        self.weak: WeakValueDictionary[Any, Any] = WeakValueDictionary()
        self.strong: dict[Any, Any] = {}

    def get(self, key: Any) -> Any:
        if key in self.weak:
            return self.weak[key]
        return self.strong.get(key)

    def set(self, key: Any, value: Any) -> None:
        try:
            self.weak[key] = value
        except TypeError:  # cannot be weakly referenced
            if len(self.strong) >= self.max_size:
                del self.strong[next(iter(self.strong))]
            self.strong[key] = value


# --8<-- [end:cache]
def main() -> None:
    cache = OptimizedCache()
    cache.set("Davos", 3)
    print(cache.get("Davos"))


if __name__ == "__main__":
    main()
