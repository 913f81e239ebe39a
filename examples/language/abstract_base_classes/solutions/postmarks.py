"""A set that keeps the order in which its members came.

A dict has the order and the quick test; the rest is inherited.
"""

# --8<-- [start:postmarks]
from collections.abc import Iterable, Iterator, MutableSet


class Postmarks(MutableSet[str]):
    def __init__(self, towns: Iterable[str] = ()) -> None:
        self._towns = dict.fromkeys(towns)

    def __contains__(self, town: object) -> bool:
        return town in self._towns

    def __iter__(self) -> Iterator[str]:
        return iter(self._towns)

    def __len__(self) -> int:
        return len(self._towns)

    def add(self, value: str) -> None:
        self._towns[value] = None

    def discard(self, value: str) -> None:
        self._towns.pop(value, None)


# --8<-- [end:postmarks]
def main() -> None:
    seen = Postmarks(["Ulm", "Bath", "Ghent"])
    seen.discard("Bath")
    seen |= Postmarks(["Oslo", "Ulm"])
    print(list(seen), list(seen - {"Ulm"}))


if __name__ == "__main__":
    main()
