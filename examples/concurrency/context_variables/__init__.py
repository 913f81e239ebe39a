"""Requests at the front desk of a hotel, each with a context of its own."""
