"""Weak references: what finds an object and does not keep it."""
