"""Stations that the collector cannot see, and one that speaks too late."""

class UnseenStation:
    """Owns C memory, and hides its neighbour from the collector."""

    neighbour: UnseenStation | None
    def __init__(self) -> None: ...

class LateStation:
    """Reports its end from `__dealloc__`, when the list may be gone.

    Args:
        name: What it is called.
        closed: Should receive the name when the station goes.
    """

    neighbour: LateStation | None
    def __init__(self, name: str, closed: list[str]) -> None: ...

def in_use() -> int:
    """Count the blocks of memory that stations own now."""
