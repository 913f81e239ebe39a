"""Solutions to the exercises of the descriptors chapter."""
