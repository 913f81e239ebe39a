"""A set with a constructor of its own shape, and results of another type.

The operators of `Set` make their results with `_from_iterable`.
"""

# --8<-- [start:districts]
from collections.abc import Iterable, Set
from typing import TypeVar

from examples.language.abstract_base_classes import districts_broken

T = TypeVar("T")


class Districts(districts_broken.Districts):
    @classmethod
    def _from_iterable(cls, it: Iterable[T]) -> Set[T]:
        return frozenset(it)

    def __hash__(self) -> int:
        return self._hash()


# --8<-- [end:districts]
def main() -> None:
    bath = Districts("Bath", [1, 2, 3])
    print(sorted(bath & {2, 3}), sorted({3, 4} - bath))
    print({bath: "open"}[Districts("Bath", [3, 2, 1])])


if __name__ == "__main__":
    main()
