"""Programs of the part Concurrency."""
