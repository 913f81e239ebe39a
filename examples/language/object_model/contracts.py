"""The contracts that dict, set and sort rely on, put to some values.

A sample that passes proves nothing; one that fails does.
"""

# --8<-- [start:contracts]
import copy
from collections.abc import Sequence
from itertools import product
from typing import Any


def broken_contracts(values: Sequence[Any]) -> list[str]:
    """Name the contracts that some of these values break."""
    pairs = list(product(values, repeat=2))
    triples = product(values, repeat=3)
    kept = {
        "reflexive": all(a == a for a in values),
        "symmetric": all((a == b) is (b == a) for a, b in pairs),
        "transitive": all(a == c for a, b, c in triples if a == b and b == c),
        "equal hashes": all(hash(a) == hash(b) for a, b in pairs if a == b),
        "total order": all(
            (a < b) + (a == b) + (a > b) == 1 for a, b in pairs
        ),
        "equal copies": all(copy.copy(a) == a for a in values),
    }
    return [contract for contract, holds in kept.items() if not holds]


# --8<-- [end:contracts]
def main() -> None:
    print(broken_contracts([float("nan")]))


if __name__ == "__main__":
    main()
