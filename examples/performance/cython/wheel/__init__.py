"""A project of its own, whose wheel carries a compiled module."""
