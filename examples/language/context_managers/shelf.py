"""A shelf of microphones to lend out, one for each user.

What a user holds is in that user's frame, never on the shelf itself.
"""

# --8<-- [start:shelf]
from collections.abc import Generator, Iterable
from contextlib import contextmanager


class Shelf:
    def __init__(self, microphones: Iterable[str]) -> None:
        self.free = list(microphones)

    @contextmanager
    def lease(self) -> Generator[str]:
        microphone = self.free.pop()
        try:
            yield microphone
        finally:
            self.free.append(microphone)


# --8<-- [end:shelf]
def main() -> None:
    shelf = Shelf(["M1", "M2"])
    with shelf.lease() as first, shelf.lease() as second:
        print(f"{first} and {second} are out, {shelf.free} left")
    print(f"back: {sorted(shelf.free)}")


if __name__ == "__main__":
    main()
