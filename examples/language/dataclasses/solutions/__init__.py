"""Solutions to the exercises on dataclasses."""
