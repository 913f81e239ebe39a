"""Part Language: how classes, attributes and functions really work."""
