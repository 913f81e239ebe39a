"""A Julia set as terrain: computed, measured and crossed at C speed."""
