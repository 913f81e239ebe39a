"""Solutions of the exercises on introspection."""
