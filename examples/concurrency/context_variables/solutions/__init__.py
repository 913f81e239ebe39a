"""Solutions of the exercises on context variables."""
