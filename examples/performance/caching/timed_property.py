"""A property that is computed again when its value is too old.

The instance needs a `__dict__`.  Its lock is held during the computation, so
two properties that read each other in two threads can wait for ever.
"""

# --8<-- [start:kept]
import time
from collections.abc import Callable
from math import inf
from threading import RLock
from typing import Any, Generic, TypeAlias, TypeVar, overload

T = TypeVar("T")
Clock: TypeAlias = Callable[[], float]


class Kept(Generic[T]):
    """A value and when it expires; pickled or deep-copied, it has expired."""

    def __init__(self, value: T, expires: float) -> None:
        self.value, self.expires = value, expires

    def __reduce__(self) -> tuple[Any, ...]:
        return Kept, (None, -inf)


# --8<-- [end:kept]
# --8<-- [start:guard]
class Guard:
    """A lock, in place of which a pickle or deep copy has one of its own."""

    def __init__(self) -> None:
        self.lock = RLock()

    def __reduce__(self) -> tuple[Any, ...]:
        return Guard, ()


# --8<-- [end:guard]
# --8<-- [start:place]
class Place(Generic[T]):
    """A name in the dict of each instance, for a value with an age."""

    name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def guard(self, instance: object) -> RLock:
        """Return the lock that goes with the value of an instance."""
        key = f"{self.name} guard"
        guard: Guard = vars(instance).setdefault(key, Guard())
        return guard.lock

    def look(self, instance: object, now: float) -> Kept[T] | None:
        """Return what is kept, unless it is too old."""
        kept: Kept[T] | None = vars(instance).get(self.name)
        return kept if kept and now < kept.expires else None

    def invalidate(self, instance: object, /) -> None:
        """Forget the value; wait for a computation that has begun."""
        with self.guard(instance):
            vars(instance).pop(self.name, None)


# --8<-- [end:place]
# --8<-- [start:property]
class TimedProperty(Place[T]):
    """What `timed_property` makes of a method."""

    def __init__(
        self, compute: Callable[[Any], T], ttl: float, clock: Clock
    ) -> None:
        self.compute, self.ttl, self.clock = compute, ttl, clock

    @overload
    def __get__(self, instance: None, owner: type) -> Place[T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object, owner: type) -> Place[T] | T:
        if instance is None:
            return self
        if (kept := self.look(instance, self.clock())) is None:
            with self.guard(instance):
                now = self.clock()
                if (kept := self.look(instance, now)) is None:
                    kept = Kept(self.compute(instance), now + self.ttl)
                    vars(instance)[self.name] = kept
        return kept.value

    def __set__(self, instance: object, value: T) -> None:
        raise AttributeError(f"{self.name} is computed")


# --8<-- [end:property]
# --8<-- [start:factory]
def timed_property(
    ttl: float, clock: Clock = time.monotonic
) -> Callable[[Callable[[Any], T]], TimedProperty[T]]:
    """Make a property of a method, computed at most every `ttl` seconds.

    Args:
        ttl: How long a value is served, counted from before its computation.
        clock: Returns seconds; it must not go back.
    """
    return lambda compute: TimedProperty(compute, ttl, clock)


# --8<-- [end:factory]
def main() -> None:
    class Hut:
        beds = timed_property(ttl=60)(lambda hut: 12)

    print(Hut().beds)


if __name__ == "__main__":
    main()
