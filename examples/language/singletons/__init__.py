"""One object for everybody: the ways to share it, and where each one ends."""
