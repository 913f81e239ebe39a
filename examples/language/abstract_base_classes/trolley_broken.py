"""An incomplete class is noticed when somebody instantiates it.

Until then it imports, derives and registers like a complete one.
"""

# --8<-- [start:trolley]
from collections.abc import Callable

from examples.language.abstract_base_classes.courier import (
    Bicycle,
    Courier,
    Parcel,
)


class Trolley(Courier):
    @property
    def limit(self) -> int:
        return 40_000

    def carrry(self, parcel: Parcel) -> str:
        return f"rolls to {parcel.address}"


# --8<-- [end:trolley]
# --8<-- [start:dispatch]
fleet: dict[str, Callable[[], Courier]] = {
    "light": Bicycle,
    "heavy": Trolley,
}


def dispatch(parcel: Parcel) -> str:
    make = fleet["light" if parcel.grams <= 5_000 else "heavy"]
    return make().deliver(parcel)


# --8<-- [end:dispatch]
def main() -> None:
    print(dispatch(Parcel("12 Mill Lane", 800)))
    try:
        dispatch(Parcel("12 Mill Lane", 8_000))
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
