"""A function that keeps its own frame in one of its locals.

The frame refers to the locals and they to the frame: only the cycle
collector can free them, whenever it comes.
"""

# --8<-- [start:load]
import inspect
import weakref


class Manifest:
    """A long list of everything on board."""


def load() -> tuple[int, weakref.ref[Manifest]]:
    manifest = Manifest()
    frame = inspect.currentframe()
    assert frame is not None
    return frame.f_lineno, weakref.ref(manifest)


# --8<-- [end:load]
def main() -> None:
    _, manifest = load()
    print("alive" if manifest() else "freed")


if __name__ == "__main__":
    main()
