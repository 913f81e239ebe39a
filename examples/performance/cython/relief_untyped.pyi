"""`relief.py` compiled as it is: every element is a Python object."""

from examples.performance.cython.relief import roughness as roughness
from examples.performance.cython.relief import (
    roughness_numpy as roughness_numpy,
)
