"""`ship.py` compiled."""

def escape_time(x: float, y: float, limit: int) -> int:
    """Count the steps that a point of the Burning Ship stays."""
