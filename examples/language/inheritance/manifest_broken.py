"""A dict whose `__setitem__` checks, and which is filled without it.

`dict` is written in C, and its methods do not call one another's overrides.
"""


# --8<-- [start:manifest]
class Manifest(dict[str, int]):
    """Grams by code; a weight is positive."""

    def __setitem__(self, code: str, grams: int) -> None:
        if grams <= 0:
            raise ValueError(f"{code} weighs {grams} g")
        super().__setitem__(code, grams)


# --8<-- [end:manifest]
def main() -> None:
    manifest = Manifest(ALP=-1)
    manifest.update(NOR=-2)
    manifest.setdefault("SUD", -3)
    print(manifest)


if __name__ == "__main__":
    main()
