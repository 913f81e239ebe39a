"""A module that Cython refuses, kept to show the refusal."""
