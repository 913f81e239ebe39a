"""Who is told that an object dies, and in which order.

The order within one death is CPython's; programs should not need it.
"""

# --8<-- [start:plate]
import gc
import weakref


class Plate:
    """A plate that says whether weak references to it still answer.

    Args:
        words: Where all that happens is written down.
    """

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.weak = weakref.ref(self)
        self.copy_of: Plate | None = None

    def __del__(self) -> None:
        found = "found" if self.weak() else "not found"
        self.words.append(f"__del__, {found}")


# --8<-- [end:plate]
# --8<-- [start:last-words]
def last_words(*, cyclic: bool) -> list[str]:
    """Let a plate die and report who said so, in order.

    Args:
        cyclic: Whether the plate refers to itself, so that its count
            never gets to zero and the collector has to find it.

    Returns:
        What was called, first to last.
    """
    words: list[str] = []
    plate = Plate(words)
    if cyclic:
        plate.copy_of = plate
    first = weakref.ref(plate, lambda _: words.append("first"))
    second = weakref.ref(plate, lambda _: words.append("second"))
    del plate
    words.append("del is done")
    gc.collect()
    assert first() is second() is None
    return words


# --8<-- [end:last-words]
if __name__ == "__main__":
    print(last_words(cyclic=False))
    print(last_words(cyclic=True))
