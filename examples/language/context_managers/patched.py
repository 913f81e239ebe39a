"""Any attribute of any object, changed for the length of a block.

The object must have a `__dict__`: what it owns is told from what it inherits.
"""

# --8<-- [start:patched]
from collections.abc import Generator
from contextlib import contextmanager

ABSENT = object()


@contextmanager
def patched(target: object, name: str, value: object) -> Generator[None]:
    """Set an attribute, and put back what was there.

    Args:
        target: A module, a class or an instance.
        name: The attribute to set.
        value: What it is inside the block.
    """
    before = vars(target).get(name, ABSENT)
    setattr(target, name, value)
    try:
        yield
    finally:
        if before is ABSENT:
            delattr(target, name)
        else:
            setattr(target, name, before)


# --8<-- [end:patched]
def main() -> None:
    class Preamp:
        gain = 40

    preamp = Preamp()
    with patched(preamp, "gain", 0):
        print(f"gain {preamp.gain}, owned: {vars(preamp)}")
    print(f"gain {preamp.gain}, owned: {vars(preamp)}")


if __name__ == "__main__":
    main()
