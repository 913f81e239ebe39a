"""A part refers to its whole by a proxy, so there is no cycle.

After the whole is gone, the first use of the proxy raises.
"""

# --8<-- [start:camera]
import weakref


class Camera:
    """A camera, which belongs to a telescope.

    Args:
        telescope: What it is mounted on, and does not keep.
    """

    def __init__(self, telescope: "Telescope") -> None:
        self.telescope: Telescope = weakref.proxy(telescope)

    def label(self) -> str:
        """Return what is written under a picture.

        Raises:
            ReferenceError: The telescope is gone.
        """
        return f"taken with {self.telescope.name}"


# --8<-- [end:camera]
# --8<-- [start:telescope]
class Telescope:
    """A telescope, which keeps its camera.

    Args:
        name: What the observers call it.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.camera = Camera(self)


# --8<-- [end:telescope]
# --8<-- [start:main]
def main() -> None:
    hooker = Telescope("Hooker")
    camera = hooker.camera
    print(camera.label())  # => taken with Hooker
    print(type(camera.telescope).__name__)  # => ProxyType
    print(camera.telescope is hooker)  # => False
    del hooker
    try:
        camera.label()
    except ReferenceError as error:
        print(error)  # => weakly-referenced object no longer exists


if __name__ == "__main__":
    main()
# --8<-- [end:main]
