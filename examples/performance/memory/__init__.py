"""References, cycles, sizes and leaks."""
