"""What a pool asks of whatever it pools, with and without `await`.

A pool knows no database: it knows these four calls, and when to make them.
"""

# --8<-- [start:source]
from typing import Protocol, TypeVar

T = TypeVar("T")


class PoolClosedError(Exception):
    """The pool is closed, or was closed while somebody waited."""


class Source(Protocol[T]):
    """What opens the resources of a pool, and cares for them."""

    def open(self) -> T:
        """Return a new resource, or raise."""
        ...

    def check(self, resource: T, /) -> None:
        """Raise if a resource is dead, before it is lent again."""

    def reset(self, resource: T, /) -> None:
        """Clean a resource for the next user; raise if it is spoilt."""

    def close(self, resource: T, /) -> None:
        """Close a resource, also a dead one; do not raise."""


# --8<-- [end:source]
# --8<-- [start:async-source]
class AsyncSource(Protocol[T]):
    """A source whose calls are awaited, in tasks of the pool."""

    async def open(self) -> T:
        """Return a new resource, or raise."""
        ...

    async def check(self, resource: T, /) -> None:
        """Raise if a resource is dead, before it is lent again."""

    async def reset(self, resource: T, /) -> None:
        """Clean a resource for the next user; raise if it is spoilt."""

    async def close(self, resource: T, /) -> None:
        """Close a resource, also a dead one; do not raise."""


# --8<-- [end:async-source]
def main() -> None:
    """Name the calls of both sources."""
    for source in (Source, AsyncSource):
        calls = [name for name in vars(source) if not name.startswith("_")]
        print(f"{source.__name__}: {', '.join(calls)}")


if __name__ == "__main__":
    main()
