"""Solutions of the exercises on scheduling."""
