"""Solutions to the exercises of the object model chapter."""
