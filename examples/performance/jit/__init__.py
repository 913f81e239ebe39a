"""Loops over numbers: as arrays, compiled while they run, or avoided."""
