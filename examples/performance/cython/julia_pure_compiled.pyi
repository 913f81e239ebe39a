"""`julia_pure.py` compiled: the types are C types."""

from examples.performance.cython.julia_pure import heights as heights
from examples.performance.cython.julia_pure import is_compiled as is_compiled
