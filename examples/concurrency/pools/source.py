"""What a pool asks of whatever it pools, with and without `await`.

A pool knows no database: it knows these four calls, and when to make them.
"""

# --8<-- [start:source]
from typing import Protocol, TypeVar

T = TypeVar("T")


class PoolClosedError(Exception):
    """The pool is closed, or was closed while somebody waited."""


class Source(Protocol[T]):
    def open(self) -> T: ...
    def check(self, resource: T, /) -> None: ...  # raises if it is dead
    def reset(self, resource: T, /) -> None: ...  # raises if it is spoilt
    def close(self, resource: T, /) -> None: ...


# --8<-- [end:source]
# --8<-- [start:async-source]
class AsyncSource(Protocol[T]):
    async def open(self) -> T: ...
    async def check(self, resource: T, /) -> None: ...
    async def reset(self, resource: T, /) -> None: ...
    async def close(self, resource: T, /) -> None: ...


# --8<-- [end:async-source]
def main() -> None:
    for source in (Source, AsyncSource):
        calls = [name for name in vars(source) if not name.startswith("_")]
        print(f"{source.__name__}: {', '.join(calls)}")


if __name__ == "__main__":
    main()
