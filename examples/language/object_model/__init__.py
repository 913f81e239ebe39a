"""The object model: types, attribute lookup, class creation, execution."""
