"""Generators: lazy values, bounded pipelines, coroutines."""
