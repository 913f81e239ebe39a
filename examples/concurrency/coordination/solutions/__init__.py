"""Solutions of the exercises on coordination."""
