"""A class variable that has become a field, as its hint is a string.

Under the `__future__` import a hint is compared as text.
"""

# --8<-- [start:counter]
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import ClassVar


@dataclass
class Stamp:
    printed: ClassVar[int] = 0
    motif: str = "heron"


# --8<-- [end:counter]
def main() -> None:
    print(Stamp())


if __name__ == "__main__":
    main()
