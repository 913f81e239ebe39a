"""Solutions of the exercises on arrays and run-time compilers."""
