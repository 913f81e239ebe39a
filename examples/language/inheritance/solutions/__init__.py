"""Solutions of the exercises on inheritance."""
