"""Context managers: undoing that no path goes round."""
