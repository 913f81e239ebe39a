"""Solutions to the exercises of the two pages on caching."""
