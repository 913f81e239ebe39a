"""The box office of a theatre: a module, so there is one.

Imported under another name, or run as a script, it is another one.
"""

# --8<-- [start:box-office]
from threading import Lock


class SoldError(Exception):
    """Somebody else has this seat."""


class BoxOffice:
    def __init__(self) -> None:
        self._lock = Lock()
        self.sold: dict[str, str] = {}

    def sell(self, seat: str, guest: str) -> None:
        with self._lock:
            if seat in self.sold:
                raise SoldError(f"{seat} belongs to {self.sold[seat]}")
            self.sold[seat] = guest

    def __reduce__(self) -> str:
        return "office"  # to pickle and copy, the name of a global


office = BoxOffice()
# --8<-- [end:box-office]


def main() -> None:
    for guest in ("Ada", "Ben"):
        try:
            office.sell("A1", guest)
        except SoldError as error:
            print(f"not for {guest}: {error}")


if __name__ == "__main__":
    main()
