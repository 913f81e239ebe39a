"""Part Performance: measured against the limit."""
