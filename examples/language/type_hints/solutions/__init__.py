"""Solutions to the exercises of the chapter on type hints."""
