"""Where `__hash__` comes from, for each way to decorate a class.

The instances are made by calling the class without arguments.
"""

# --8<-- [start:known]
from dataclasses import dataclass
from itertools import product
from typing import Any


def seven(_: object) -> int:
    return 7


KNOWN: dict[object, str] = {
    None: "unhashable",
    object.__hash__: "by identity",
    seven: "its own",
}


# --8<-- [end:known]
# --8<-- [start:outcome]
def outcome(own: bool, **options: bool) -> str:
    """Say what becomes of `__hash__`.

    Args:
        own: Whether the class body defines one.
        **options: What to call `dataclass` with.
    """
    body: dict[str, Any] = {"__hash__": seven} if own else {}
    decorate: Any = dataclass
    try:
        made: Any = decorate(**options)(type("Parcel", (), body))
    except TypeError as error:
        return type(error).__name__
    return KNOWN.get(made.__hash__, "by fields")


# --8<-- [end:outcome]
# --8<-- [start:main]
def main() -> None:
    print("eq     frozen unsafe_hash  nothing      own __hash__")
    for unsafe_hash, eq, frozen in product((False, True), repeat=3):
        options = {"eq": eq, "frozen": frozen, "unsafe_hash": unsafe_hash}
        answers = [outcome(own, **options) for own in (False, True)]
        print(
            f"{eq!s:6} {frozen!s:6} {unsafe_hash!s:12}",
            f"{answers[0]:12} {answers[1]}",
        )


if __name__ == "__main__":
    main()
# --8<-- [end:main]
