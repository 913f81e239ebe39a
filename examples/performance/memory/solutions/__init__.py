"""Solutions to the exercises on memory."""
