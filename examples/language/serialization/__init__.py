"""Serialization: schemas, documents, binary layouts, messages and pickles."""
