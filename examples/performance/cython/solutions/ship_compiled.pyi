"""`ship.py` compiled."""

from examples.performance.cython.solutions.ship import (
    escape_time as escape_time,
)
