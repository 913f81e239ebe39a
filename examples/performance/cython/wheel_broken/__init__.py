"""The same project without its extension in `pyproject.toml`."""
