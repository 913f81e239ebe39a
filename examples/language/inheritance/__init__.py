"""Inheritance: one order of ancestors, and calls that go along it."""
