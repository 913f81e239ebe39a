"""A sack that is frozen to the bottom.

Its hash is stable as long as the values in it are.
"""

# --8<-- [start:sack]
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Sack:
    to: str
    codes: tuple[str, ...] = ()

    @classmethod
    def of(cls, to: str, codes: Iterable[str]) -> Self:
        """Take the codes from anywhere, and keep a copy.

        Args:
            to: The town that the sack goes to.
            codes: The codes of what is in it.
        """
        return cls(to, tuple(codes))


# --8<-- [end:sack]
def main() -> None:
    codes = ["RR473124829GB"]
    sack = Sack.of("Nantes", codes)
    codes.clear()
    print(sack, hash(sack) == hash(Sack("Nantes", ("RR473124829GB",))))


if __name__ == "__main__":
    main()
