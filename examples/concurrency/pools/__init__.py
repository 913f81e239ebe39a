"""Pools: few connections, lent to many."""
