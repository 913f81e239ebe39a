"""Caches: results kept by key, for a while, and given up in time."""
