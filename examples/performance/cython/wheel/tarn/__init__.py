"""Where water gathers: a package with one compiled module."""

from tarn._depth import depth as depth
