"""Errors that a C signature cannot carry are lost, or end the process."""

from collections.abc import Iterable

def total(heights: Iterable[int]) -> int:
    """Add up heights; a bad one is reported on stderr and counts as 0."""

def cheapest_of_nothing() -> int:
    """Call a C++ function that throws, declared without `except +`."""
