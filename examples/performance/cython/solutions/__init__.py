"""Solutions to the exercises on Cython."""
