"""A set with a constructor of its own shape, and no word about it.

It works until the first operator.
"""

# --8<-- [start:districts]
from collections.abc import Iterable, Iterator, Set


class Districts(Set[int]):
    def __init__(self, town: str, numbers: Iterable[int]) -> None:
        self.town = town
        self._numbers = frozenset(numbers)

    def __contains__(self, number: object) -> bool:
        return number in self._numbers

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._numbers))

    def __len__(self) -> int:
        return len(self._numbers)


# --8<-- [end:districts]
def main() -> None:
    bath = Districts("Bath", [1, 2, 3])
    print(list(bath), bath <= {1, 2, 3, 4})
    try:
        print(bath & {2, 3})
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
