"""Descriptors: objects that answer for an attribute."""
