"""A virtual subclass that keeps no part of the contract.

`register` believes what it is told.
"""

# --8<-- [start:pigeon]
from examples.language.abstract_base_classes.courier import Courier, Parcel


@Courier.register
class Pigeon:
    def fly_home(self) -> str:
        return "lands on the loft"


def post(thing: object) -> str:
    if not isinstance(thing, Courier):
        raise TypeError(f"{thing!r} is no courier")
    return thing.deliver(Parcel("12 Mill Lane", 20))


# --8<-- [end:pigeon]
def main() -> None:
    try:
        post(Pigeon())
    except AttributeError as error:
        print(error)


if __name__ == "__main__":
    main()
