"""Solutions of the exercises on pools."""
