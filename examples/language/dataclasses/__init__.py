"""Dataclasses: classes whose methods are written from their fields."""
