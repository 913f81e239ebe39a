"""An abstract property with a setter, and a subclass that validates.

Every change goes through the setter, the first one included.
"""

# --8<-- [start:hold]
from abc import ABC, abstractmethod


class Hold(ABC):
    @property
    @abstractmethod
    def load(self) -> int:
        """What is on board, in grams."""

    @load.setter
    @abstractmethod
    def load(self, grams: int) -> None: ...

    def add(self, grams: int) -> None:
        self.load += grams


# --8<-- [end:hold]
# --8<-- [start:pannier]
class Pannier(Hold):
    CAPACITY = 12_000

    def __init__(self, load: int = 0) -> None:
        self.load = load

    @property
    def load(self) -> int:
        return self._load

    @load.setter
    def load(self, grams: int) -> None:
        if not 0 <= grams <= self.CAPACITY:
            raise ValueError(f"{grams} g: not within 0 to {self.CAPACITY}")
        self._load = grams


# --8<-- [end:pannier]
# --8<-- [start:main]
def main() -> None:
    pannier = Pannier()
    pannier.add(11_500)
    try:
        pannier.add(800)
    except ValueError as error:
        print("refused:", error)
    print("on board:", pannier.load)


if __name__ == "__main__":
    main()
# --8<-- [end:main]
