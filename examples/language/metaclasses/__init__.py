"""Metaclasses, and the four simpler tools to try before them."""
