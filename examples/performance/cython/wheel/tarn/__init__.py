"""Where water gathers: a package with one compiled module."""

from ._depth import depth as depth
