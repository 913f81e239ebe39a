"""A ranking that holds the function it was given.

It works until it has to go to another process.
"""

# --8<-- [start:ranking]
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ranking:
    key: Callable[[str], int]

    def of(self, names: list[str], /) -> list[str]:
        return sorted(names, key=self.key)


def by_length() -> Ranking:
    return Ranking(lambda name: len(name))


# --8<-- [end:ranking]
def main() -> None:
    import pickle

    ranking = by_length()
    print(ranking.of(["Jungfrau", "Eiger"]))
    try:
        pickle.dumps(ranking)
    except (AttributeError, pickle.PicklingError) as error:
        print(type(error).__name__)


if __name__ == "__main__":
    main()
