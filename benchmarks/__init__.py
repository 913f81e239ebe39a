"""Measurements behind the numbers on the pages: one file each.

A module without a leading underscore is a measurement: it offers
`measurement()`, and its name is the name that the pages bind to.
"""
