"""The cached property that is copied from page to page.

It is keyed by `id(obj)`, goes by the clock on the wall, has no lock, and is
itself changed by being called.
"""

# --8<-- [start:property]
import time
from collections.abc import Callable
from typing import Any


class CachedProperty:
    def __init__(
        self, ttl: float, clock: Callable[[], float] = time.time
    ) -> None:
        self.ttl, self.clock = ttl, clock
        self.cache: dict[int, tuple[Any, float]] = {}

    def __call__(self, func: Callable[[Any], Any]) -> "CachedProperty":
        self.func = func
        return self

    def __get__(self, obj: object, owner: type) -> Any:
        key = id(obj)
        if key in self.cache:
            value, stored = self.cache[key]
            if self.clock() - stored < self.ttl:
                return value
        value = self.func(obj)
        self.cache[key] = value, self.clock()
        return value


# --8<-- [end:property]
# --8<-- [start:gauge]
class Gauge:
    def __init__(self, snow: int) -> None:
        self.snow = snow

    @CachedProperty(ttl=300)
    def level(self) -> int:
        return self.snow // 20


# --8<-- [end:gauge]
def main() -> None:
    print(Gauge(80).level)


if __name__ == "__main__":
    main()
