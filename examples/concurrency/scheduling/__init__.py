"""Scheduling: which job is next, and who runs it."""
