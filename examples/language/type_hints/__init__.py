"""Type hints: shapes, narrowing, generics, and hints at run time."""
