"""`edits.py` compiled as it is: rows and letters are Python objects."""

from examples.performance.cython.edits import edits as edits
from examples.performance.cython.edits import numbered as numbered
