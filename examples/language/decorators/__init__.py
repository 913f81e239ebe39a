"""Decorators: functions, classes, and the sync and async sides of both."""
