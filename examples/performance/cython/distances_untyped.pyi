"""`distances.py` compiled as it is: what it asks of a row, it asks still."""

from examples.performance.cython.distances import distances as distances
from examples.performance.cython.distances import (
    distances_stdlib as distances_stdlib,
)
