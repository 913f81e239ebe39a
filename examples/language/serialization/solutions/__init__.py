"""Solutions to the exercises of the three pages on serialization."""
