"""A mapping that makes what it is asked for, `in` included.

`Mapping` tests membership by reading.
"""

# --8<-- [start:eager]
from examples.language.abstract_base_classes.pigeonholes import Pigeonholes


class Eager(Pigeonholes):
    def __getitem__(self, name: str) -> int:
        self._letters.setdefault(name.casefold(), 0)
        return super().__getitem__(name)


# --8<-- [end:eager]
def main() -> None:
    holes = Eager()
    print("Zoe" in holes, holes.get("Max", 7), list(holes))


if __name__ == "__main__":
    main()
