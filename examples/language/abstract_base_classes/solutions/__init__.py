"""Solutions to the exercises on abstract base classes."""
