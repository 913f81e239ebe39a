"""Solutions to the exercises on event loops."""
