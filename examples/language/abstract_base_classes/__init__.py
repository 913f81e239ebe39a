"""Abstract base classes: contracts, virtual subclasses, collections."""
