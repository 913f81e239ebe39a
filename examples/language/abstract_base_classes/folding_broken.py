"""A `dict` whose methods do not call the overridden ones.

It folds the case where an index is written, and nowhere else.
"""


# --8<-- [start:folding]
class Folding(dict[str, int]):
    def __setitem__(self, name: str, letters: int) -> None:
        super().__setitem__(name.casefold(), letters)

    def __getitem__(self, name: str) -> int:
        return super().__getitem__(name.casefold())


# --8<-- [end:folding]
def main() -> None:
    holes = Folding(ADA=2)
    holes["Ben"] = 1
    holes.update(ZOE=3)
    print(holes, holes.get("BEN"), "BEN" in holes)


if __name__ == "__main__":
    main()
