"""One object for each summit, also after it was pickled or copied.

`__reduce__` names a function and its arguments; they are called again.
"""

# --8<-- [start:summit]
from functools import cache


class Summit:
    def __init__(self, name: str, /) -> None:
        self.name = name

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return summit, (self.name,)


@cache
def summit(name: str, /) -> Summit:
    """Return the one object for this summit."""
    return Summit(name)


# --8<-- [end:summit]
def main() -> None:
    import copy
    import pickle

    eiger = summit("Eiger")
    print(pickle.loads(pickle.dumps(eiger)) is eiger)
    print(copy.copy(eiger) is copy.deepcopy(eiger) is eiger)


if __name__ == "__main__":
    main()
