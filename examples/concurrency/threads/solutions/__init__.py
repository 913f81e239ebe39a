"""Solutions of the exercises on threads."""
