"""A mapping from five methods, each of which folds the case of its key.

Every inherited method goes through the five.
"""

# --8<-- [start:pigeonholes]
from collections.abc import Iterator, MutableMapping


class Pigeonholes(MutableMapping[str, int]):
    def __init__(self) -> None:
        self._letters: dict[str, int] = {}

    def __getitem__(self, name: str) -> int:
        return self._letters[name.casefold()]

    def __setitem__(self, name: str, letters: int) -> None:
        self._letters[name.casefold()] = letters

    def __delitem__(self, name: str) -> None:
        del self._letters[name.casefold()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._letters)

    def __len__(self) -> int:
        return len(self._letters)


# --8<-- [end:pigeonholes]
def main() -> None:
    holes = Pigeonholes()
    holes.update(ADA=2, ben=1)
    holes.setdefault("Ada", 9)
    print(dict(holes), "BEN" in holes, holes.pop("Ben"), holes.get("ben"))


if __name__ == "__main__":
    main()
