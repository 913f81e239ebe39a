"""Places in the project, and lines and problems that name theirs.

Only the standard library is imported: newer interpreters load this too.
"""

from typing import Any, NamedTuple

__all__ = ["Line", "Origin", "Problem"]


class Origin(NamedTuple):
    """A place in a file of the project.

    Attributes:
        path: The file, relative to the project, with forward slashes.
        line: The line number, from 1.
    """

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Problem(NamedTuple):
    """Something to mend: where, and what.

    Attributes:
        origin: The place that has to change.
        message: What is wrong there, and how to mend it.
    """

    origin: Origin
    message: str

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}"


class Line(str):
    """A line of text with its origin.

    The operations that the snippet extension applies to a line (an indent
    put before it, an escape removed) keep the origin.
    """

    origin: Origin

    def __new__(cls, text: str, origin: Origin) -> "Line":
        line = super().__new__(cls, text)
        line.origin = origin
        return line

    def __radd__(self, indent: str) -> "Line":
        return Line(f"{indent}{self}", self.origin)

    def replace(self, *args: Any, **kwargs: Any) -> "Line":
        return Line(super().replace(*args, **kwargs), self.origin)
