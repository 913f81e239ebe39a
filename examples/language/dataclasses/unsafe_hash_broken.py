"""A parcel in a set, lost by a correction of its weight.

`unsafe_hash=True` writes a hash of fields that may change.
"""

# --8<-- [start:parcel]
from dataclasses import dataclass


@dataclass(unsafe_hash=True)
class Parcel:
    code: str
    grams: int


# --8<-- [end:parcel]
def main() -> None:
    parcel = Parcel("RR473124829GB", 1200)
    seen = {parcel}
    parcel.grams = 1250
    print(parcel in seen, list(seen))


if __name__ == "__main__":
    main()
