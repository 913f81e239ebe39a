"""Where water gathers: a package with one compiled module."""
