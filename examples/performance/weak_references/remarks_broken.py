"""A weak key whose value refers to it is never let go.

The mapping holds the value, and the value holds the key.
"""

# --8<-- [start:remark]
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from examples.performance.weak_references.plate_cache import (
    ExpensiveObject,
)


@dataclass(frozen=True)
class Remark:
    plate: ExpensiveObject
    text: str


remarks = WeakKeyDictionary[ExpensiveObject, Remark]()


def remark(plate: ExpensiveObject, text: str) -> None:
    remarks[plate] = Remark(plate, text)


# --8<-- [end:remark]
if __name__ == "__main__":
    remark(ExpensiveObject("M31"), "a nova")
    print(len(remarks), "kept by nobody else")
