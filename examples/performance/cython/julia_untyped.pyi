"""The reference without its annotations: compiled, and hardly faster."""

from examples.performance.cython.julia import escape_time as escape_time
from examples.performance.cython.julia import heights as heights
