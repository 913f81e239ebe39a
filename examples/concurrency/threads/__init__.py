"""Threads: a savings bank, its clerks and its counters."""
