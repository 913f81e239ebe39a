"""A pool with weak references, and a set that makes them useless.

The set is strong, so nothing dies, and the callback never comes.
"""

# --8<-- [start:pool]
from weakref import ref

from examples.performance.weak_references.pool import DatabaseConnection


class ConnectionPool:
    def __init__(self) -> None:
        self.connections = set[ref[DatabaseConnection]]()
        self.active = set[DatabaseConnection]()

    def add_connection(self, connection: DatabaseConnection) -> None:
        self.connections.add(ref(connection, self.on_lost))
        self.active.add(connection)

    def on_lost(self, reference: ref[DatabaseConnection]) -> None:
        print("a connection was lost")
        self.connections.discard(reference)

    def get_stats(self) -> str:
        return f"{len(self.active)}/{len(self.connections)}"


# --8<-- [end:pool]
if __name__ == "__main__":
    pool = ConnectionPool()
    pool.add_connection(DatabaseConnection("ngc"))
    print(pool.get_stats())
