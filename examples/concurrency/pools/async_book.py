"""The boat rental's book for tasks: aiosqlite, a thread for each connection.

Statements of one connection run in the order in which they were sent, also
those of a task that was cancelled and no longer waits for its own.
"""

# --8<-- [start:imports]
import aiosqlite

AsyncConnection = aiosqlite.Connection


# --8<-- [end:imports]
# --8<-- [start:book]
class AsyncBook:
    """Opens, checks, resets and closes connections to one file."""

    def __init__(self, path: str) -> None:
        self.path = path

    async def open(self) -> AsyncConnection:
        """Return a connection, which has a thread of its own."""
        return await aiosqlite.connect(self.path, isolation_level=None)

    async def check(self, connection: AsyncConnection, /) -> None:
        """Read the file, which raises if the connection is closed."""
        await connection.execute_fetchall("PRAGMA schema_version")

    async def reset(self, connection: AsyncConnection, /) -> None:
        """Undo a transaction that was not ended, if there is one."""
        await connection.rollback()

    async def close(self, connection: AsyncConnection, /) -> None:
        """Close a connection, and end its thread."""
        await connection.close()


# --8<-- [end:book]
# --8<-- [start:rentals]
async def rent(connection: AsyncConnection, boat: str, guest: str) -> None:
    """Note that a guest has a boat."""
    await connection.execute_insert(
        "INSERT INTO rental VALUES (?, ?)", (boat, guest)
    )


async def rentals(connection: AsyncConnection) -> list[tuple[str, str]]:
    """Return boats and their guests, sorted by boat."""
    rows = await connection.execute_fetchall(
        "SELECT boat, guest FROM rental ORDER BY boat"
    )
    return [(row[0], row[1]) for row in rows]


# --8<-- [end:rentals]
async def main() -> None:
    """Rent one boat."""
    book = AsyncBook(":memory:")
    connection = await book.open()
    await connection.execute_insert("CREATE TABLE rental (boat, guest)")
    await rent(connection, "Swan", "Ada")
    print(await rentals(connection))
    await book.close(connection)


if __name__ == "__main__":
    from asyncio import run

    run(main())
