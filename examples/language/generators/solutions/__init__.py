"""Solutions to the exercises on generators."""
