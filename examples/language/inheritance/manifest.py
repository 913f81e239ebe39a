"""A mapping whose every way in is the method that checks.

`MutableMapping` writes the other methods in terms of these five.
"""

# --8<-- [start:manifest]
from collections.abc import Iterator, MutableMapping


class Manifest(MutableMapping[str, int]):
    def __init__(self, **grams: int) -> None:
        self._grams: dict[str, int] = {}
        self.update(grams)

    def __setitem__(self, code: str, grams: int) -> None:
        if grams <= 0:
            raise ValueError(f"{code} weighs {grams} g")
        self._grams[code] = grams

    def __getitem__(self, code: str) -> int:
        return self._grams[code]

    def __delitem__(self, code: str) -> None:
        del self._grams[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._grams)

    def __len__(self) -> int:
        return len(self._grams)


# --8<-- [end:manifest]
# --8<-- [start:main]
def main() -> None:
    manifest = Manifest(ALP=1000)
    try:
        manifest.update(NOR=500, SUD=-3)
    except ValueError as error:
        print(error, dict(manifest))


if __name__ == "__main__":
    main()
# --8<-- [end:main]
