"""Solutions of the exercises on processes."""
