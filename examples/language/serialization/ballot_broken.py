"""Ballots kept as JSON, by the shortest way there and back.

The annotations on the way back are wishes.
"""

# --8<-- [start:ballot]
import json
from typing import TypeAlias

Ballots: TypeAlias = dict[int, tuple[str, ...]]


def save(ballots: Ballots, /) -> str:
    return json.dumps(ballots)


def load(document: str, /) -> Ballots:
    ballots: Ballots = json.loads(document)
    return ballots


# --8<-- [end:ballot]
def main() -> None:
    ballots = load(save({7: ("Eiger", "Jungfrau")}))
    print(ballots)
    try:
        print(ballots[7])
    except KeyError as error:
        print(f"no ballot {error}")


if __name__ == "__main__":
    main()
