"""One shared object that a test may replace for itself alone.

Each holder has a context variable, so make holders at module level only.
"""

# --8<-- [start:replaceable]
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic

from examples.language.decorators.once import T, once


class Replaceable(Generic[T]):
    def __init__(self, make: Callable[[], T]) -> None:
        self._shared = once(make)
        self._stand_in: ContextVar[list[T]] = ContextVar("stand_in")

    def __call__(self) -> T:
        stand_in = self._stand_in.get([])
        return stand_in[0] if stand_in else self._shared()

    @contextmanager
    def replaced_by(self, stand_in: T) -> Generator[None]:
        token = self._stand_in.set([stand_in])
        try:
            yield
        finally:
            self._stand_in.reset(token)


# --8<-- [end:replaceable]
def main() -> None:
    programme = Replaceable(lambda: "Hamlet")
    with programme.replaced_by("a reading"):
        print(programme())
    print(programme())


if __name__ == "__main__":
    main()
