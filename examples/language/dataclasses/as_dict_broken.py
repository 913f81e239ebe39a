"""A counter with its ledger and its lock, handed over as a dict.

`asdict` goes into nested dataclasses and containers, and copies the rest.
"""

# --8<-- [start:counter]
from dataclasses import asdict, dataclass, field
from threading import Lock
from typing import Any


@dataclass
class Clerk:
    name: str
    marks: list[str] = field(default_factory=list[str])


@dataclass
class Counter:
    clerk: Clerk
    lock: Any = field(default_factory=Lock, repr=False)


def settings(counter: Counter) -> dict[str, Any]:
    """Return the fields by name."""
    return asdict(counter)


# --8<-- [end:counter]
def main() -> None:
    counter = Counter(Clerk("Ada"))
    print(counter)
    try:
        settings(counter)
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
