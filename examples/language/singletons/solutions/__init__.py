"""Solutions to the exercises on singletons."""
