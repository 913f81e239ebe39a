"""JSON without what JSON does not have, and without contradictions.

Python's reader takes NaN, and the last of several equal keys.
"""

# --8<-- [start:hooks]
import json
from collections.abc import Sequence
from typing import Any


def refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON")


def unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"{key!r} stands there twice")
        found[key] = value
    return found


# --8<-- [end:hooks]
# --8<-- [start:strict]
def strict(text: str) -> Any:
    """Read JSON that means one thing only.

    Args:
        text: Of limited length, as it is read at once.

    Raises:
        ValueError: It is no JSON, or contradicts itself.
    """
    return json.loads(text, parse_constant=refuse, object_pairs_hook=unique)


# --8<-- [end:strict]
def main() -> None:
    for text in '{"lanes": 3}', '{"lanes": 3, "lanes": 4}', "[NaN]":
        try:
            print(strict(text))
        except ValueError as error:
            print(error)


if __name__ == "__main__":
    main()
