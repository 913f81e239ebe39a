"""Processes: an observatory, its plates and those who count stars."""
