"""`julia.py` compiled as it is: its annotations became C types."""

from examples.performance.cython.julia import escape_time as escape_time
from examples.performance.cython.julia import heights as heights
from examples.performance.cython.julia import picture as picture
