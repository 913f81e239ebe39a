"""The code that the pages of Proven Python show, importable and tested."""
