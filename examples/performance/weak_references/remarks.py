"""Data about an object of somebody else's class, as long as it lives.

The class needs a place for weak references, and equality by identity.
"""

# --8<-- [start:remarks]
from weakref import WeakKeyDictionary

from examples.performance.weak_references.plate_cache import (
    ExpensiveObject,
)


class Remarks:
    """What observers wrote about plates."""

    def __init__(self) -> None:
        self._of = WeakKeyDictionary[ExpensiveObject, list[str]]()

    def add(self, plate: ExpensiveObject, remark: str) -> None:
        """Write one more remark about a plate."""
        self._of.setdefault(plate, []).append(remark)

    def of(self, plate: ExpensiveObject) -> tuple[str, ...]:
        """Return the remarks on a plate, oldest first."""
        return tuple(self._of.get(plate, ()))

    def __len__(self) -> int:
        return len(self._of)


# --8<-- [end:remarks]
# --8<-- [start:main]
def main() -> None:
    remarks = Remarks()
    first, second = ExpensiveObject("M31"), ExpensiveObject("M31")
    remarks.add(first, "a scratch")
    remarks.add(first, "a nova")
    print(remarks.of(first), remarks.of(second))
    # => ('a scratch', 'a nova') ()
    del first
    print(len(remarks), remarks.of(second))  # => 0 ()


if __name__ == "__main__":
    main()
# --8<-- [end:main]
