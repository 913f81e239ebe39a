"""Breaks the project on purpose, and counts what the checks notice."""
