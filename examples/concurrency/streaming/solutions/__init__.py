"""Solutions of the exercises on streaming."""
