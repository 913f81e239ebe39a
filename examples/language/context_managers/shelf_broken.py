"""A shelf that keeps in itself what its user holds.

It has room for one user; the second makes it forget the first.
"""

# --8<-- [start:shelf]
from collections.abc import Iterable


class Shelf:
    def __init__(self, microphones: Iterable[str]) -> None:
        self.free = list(microphones)

    def __enter__(self) -> str:
        self.microphone = self.free.pop()
        return self.microphone

    def __exit__(self, *exc_info: object) -> None:
        self.free.append(self.microphone)


# --8<-- [end:shelf]
def main() -> None:
    shelf = Shelf(["M1", "M2"])
    with shelf as first, shelf as second:
        print(f"{first} and {second} are out")
    print(f"back: {shelf.free}")


if __name__ == "__main__":
    main()
