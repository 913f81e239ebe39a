"""A parcel with the four methods that a value needs, written by hand.

A new field has to be added to each of them.
"""


# --8<-- [start:by-hand]
class Parcel:
    def __init__(self, code: str, grams: int) -> None:
        self.code = code
        self.grams = grams

    def __repr__(self) -> str:
        name = type(self).__qualname__
        return f"{name}(code={self.code!r}, grams={self.grams!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Parcel) or type(other) is not type(self):
            return NotImplemented
        return (self.code, self.grams) == (other.code, other.grams)

    def __hash__(self) -> int:
        return hash((self.code, self.grams))


# --8<-- [end:by-hand]
def main() -> None:
    parcel = Parcel("RR473124829GB", 1200)
    print(parcel, parcel == Parcel("RR473124829GB", 1200))


if __name__ == "__main__":
    main()
