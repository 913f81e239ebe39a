"""Stations that know each other: a cycle around C memory, collected."""

class Station:
    """A weather station with a day of samples in C memory.

    Args:
        name: What it is called.
        closed: Receives the name when the station goes.

    Attributes:
        neighbour: Another station, or None.
    """

    neighbour: Station | None
    def __init__(self, name: str, closed: list[str]) -> None: ...

def in_use() -> int:
    """Count the blocks of memory that stations own now."""
