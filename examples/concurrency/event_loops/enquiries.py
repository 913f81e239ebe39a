"""Directory enquiries without a network: bytes in, bytes out.

TCP keeps the order of bytes and no borders, so lines are cut here.
"""

# --8<-- [start:enquiries]
from collections.abc import Iterable

NUMBERS = {"Ada": "1815", "Grace": "1906", "Alan": "1912"}


class Lines:
    """Cuts what arrives into lines; the last piece waits for its end."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes | bytearray) -> list[str]:
        """Return the lines that are whole now.

        Raises:
            EOFError: If there is no data, as at the end of a connection.
        """
        if not data:
            raise EOFError("the line is dead")
        *whole, self._rest = (self._rest + data).split(b"\n")
        return [line.decode() for line in whole]


# --8<-- [end:enquiries]
# --8<-- [start:answers]
def question(name: str) -> bytes:
    return f"{name}\n".encode()


def answers(names: Iterable[str]) -> bytes:
    """Return a line for each name: its number, or that it has none."""
    found = [NUMBERS.get(name, "not listed") for name in names]
    return "".join(f"{line}\n" for line in found).encode()


# --8<-- [end:answers]
def main() -> None:
    lines = Lines()
    for data in (b"Ada\nGr", b"ace\n"):
        print(data, answers(lines.feed(data)))


if __name__ == "__main__":
    main()
