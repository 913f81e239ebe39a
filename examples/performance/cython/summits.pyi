"""A constant table of C structs as a read-only buffer, whole or by column."""

class Column:
    """A read-only buffer over the table, or over one field of its rows."""

    def __buffer__(self, flags: int, /) -> memoryview: ...

def table() -> Column:
    """Return the summits as records of east, north and height."""

def heights() -> Column:
    """Return the heights alone, each a row away from the next."""
