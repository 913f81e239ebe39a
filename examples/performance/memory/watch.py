"""What each collection found, told by the collector itself.

A callback runs inside the collection: it should note, and do no more.
"""

# --8<-- [start:watch]
import gc
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any


@contextmanager
def watched() -> Generator[list[tuple[int, int]]]:
    """List (generation, objects collected) of the block's collections."""
    seen: list[tuple[int, int]] = []

    def note(phase: str, info: dict[str, Any]) -> None:
        if phase == "stop":
            seen.append((info["generation"], info["collected"]))

    gc.callbacks.append(note)
    try:
        yield seen
    finally:
        gc.callbacks.remove(note)


# --8<-- [end:watch]
def main() -> None:
    with watched() as seen:
        gc.collect(0)
        gc.collect()
    print("generations:", [generation for generation, _ in seen])


if __name__ == "__main__":
    main()
