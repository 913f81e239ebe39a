"""Attributes replaced at run time, and put back exactly."""
