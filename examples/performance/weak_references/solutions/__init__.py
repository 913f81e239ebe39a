"""Solutions to the exercises on weak references."""
