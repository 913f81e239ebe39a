"""Introspection: what a running program knows about itself."""
