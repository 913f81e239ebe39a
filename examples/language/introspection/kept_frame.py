"""A function that lets its frame go before it returns.

`finally`, because an exception must not keep the frame either.
"""

# --8<-- [start:load]
import inspect
import weakref


class Manifest:
    """A long list of everything on board."""


def load() -> tuple[int, weakref.ref[Manifest]]:
    """The line that is running, and a manifest that nobody keeps."""
    manifest = Manifest()
    frame = inspect.currentframe()
    assert frame is not None
    try:
        return frame.f_lineno, weakref.ref(manifest)
    finally:
        del frame


# --8<-- [end:load]
def main() -> None:
    _, manifest = load()
    print("alive" if manifest() else "freed")


if __name__ == "__main__":
    main()
