"""A decorator that is a class, and binds like the function it replaces.

The state is an attribute that callers may read.  Counting is locked, so no
call is lost between threads; the call itself runs outside the lock.
"""

# --8<-- [start:names]
from collections.abc import Callable
from functools import update_wrapper
from threading import Lock
from types import MethodType
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, overload

P = ParamSpec("P")
Q = ParamSpec("Q")
R = TypeVar("R")
S = TypeVar("S")


# --8<-- [end:names]
# --8<-- [start:counted]
class Counted(Generic[P, R]):
    """A function that counts its calls, on all instances together."""

    def __init__(self, function: Callable[P, R]) -> None:
        update_wrapper(self, function)
        self._function, self._lock = function, Lock()
        self.calls = 0

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        with self._lock:
            self.calls += 1
        return self._function(*args, **kwargs)

    @overload
    def __get__(self, instance: None, owner: type) -> "Counted[P, R]": ...
    @overload
    def __get__(
        self: "Counted[Concatenate[S, Q], R]", instance: S, owner: type
    ) -> Callable[Q, R]: ...

    def __get__(self, instance: object, owner: type) -> Any:
        return self if instance is None else MethodType(self, instance)


# --8<-- [end:counted]
# --8<-- [start:lighthouse]
class Lighthouse:
    def __init__(self, name: str) -> None:
        self.name = name

    @Counted
    def flash(self, times: int = 1) -> str:
        return f"{self.name}: " + "*" * times


# --8<-- [end:lighthouse]
def main() -> None:
    print(Lighthouse("Ushant").flash(2))
    print(Lighthouse("Eddystone").flash(times=1))
    print(Lighthouse.flash.calls, "flashes")


if __name__ == "__main__":
    main()
