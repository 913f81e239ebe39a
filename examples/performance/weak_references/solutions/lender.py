"""A pool that keeps what is idle and only knows what is lent.

A connection that is lost by its borrower is made up for by a new one.
"""

# --8<-- [start:imports]
from collections.abc import Callable
from weakref import WeakSet

from examples.performance.weak_references.pool import DatabaseConnection


# --8<-- [end:imports]
# --8<-- [start:lender]
class Lender:
    """At most `size` connections; those that are lent are not kept."""

    def __init__(
        self, size: int, connect: Callable[[], DatabaseConnection]
    ) -> None:
        self.size, self.connect = size, connect
        self.idle: list[DatabaseConnection] = []
        self.lent = WeakSet[DatabaseConnection]()

    def take(self) -> DatabaseConnection:
        """Lend an idle connection or a new one, or raise `LookupError`."""
        if not self.idle and len(self.lent) >= self.size:
            raise LookupError(f"all {self.size} are lent")
        connection = self.idle.pop() if self.idle else self.connect()
        self.lent.add(connection)
        return connection

    def give(self, connection: DatabaseConnection) -> None:
        """Take back what was lent, or raise `KeyError`."""
        self.lent.remove(connection)
        self.idle.append(connection)


# --8<-- [end:lender]
if __name__ == "__main__":
    pool = Lender(1, lambda: DatabaseConnection("ngc"))
    pool.take()  # and lost
    pool.give(pool.take())
    print(len(pool.idle), len(pool.lent))
