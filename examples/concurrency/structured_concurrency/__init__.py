"""Structured concurrency: tasks that belong to a block."""
